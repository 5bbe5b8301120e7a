import { expect, test } from 'vitest';
import { shownAttachment, shownOutboxImage } from './shown-image.ts';

const attachment = { id: 'f', url: 'https://chat.example/f', name: 'a.png', isImage: true, size: 1 };
const own = { url: 'blob:1', width: 640, height: 320 };

test('a picture keeps its ratio within 320 × 320', () => {
  expect(shownAttachment({ ...attachment, width: 4000, height: 1000 }, undefined)).toEqual({
    url: attachment.url,
    name: 'a.png',
    large: attachment.url,
    width: 320,
    height: 80,
  });
  expect(shownAttachment({ ...attachment, width: 100, height: 100 }, undefined)).toMatchObject({
    width: 100,
    height: 100,
  });
});

test('a very long or tiny one stays visible', () => {
  expect(shownAttachment({ ...attachment, width: 3000, height: 10 }, undefined)).toMatchObject({
    width: 320,
    height: 48,
  });
  expect(shownAttachment({ ...attachment, width: 1, height: 1 }, undefined)).toMatchObject({ width: 48, height: 48 });
});

test('one of unknown size has room all the same', () => {
  expect(shownAttachment(attachment, undefined)).toMatchObject({ width: 240, height: 180 });
});

test('the bytes this window has come before the link', () => {
  expect(shownAttachment(attachment, own)).toMatchObject({ url: 'blob:1', large: 'blob:1', width: 320, height: 160 });
  expect(
    shownOutboxImage({ fileName: 'a.png', fileType: 'image/png', fileSize: 1, width: 640, height: 320 }, own),
  ).toMatchObject({ url: 'blob:1', name: 'a.png' });
});

test('the smaller picture stands in the thread, and the whole one is there to be seen large', () => {
  const thumbnailUrl = 'https://chat.example/t';
  expect(shownAttachment({ ...attachment, thumbnailUrl }, undefined)).toMatchObject({
    url: thumbnailUrl,
    large: attachment.url,
  });
});
