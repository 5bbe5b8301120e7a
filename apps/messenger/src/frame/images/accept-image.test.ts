import { expect, test } from 'vitest';
import { judgeImage, sendableName } from './accept-image.ts';

const png = { name: 'a.png', type: 'image/png', size: 1000 };

test('a small picture of a known type is good', () => {
  expect(judgeImage(png, undefined)).toBeUndefined();
  expect(judgeImage(png, { fileTypes: ['image/*'], maxBytes: 5000 })).toBeUndefined();
});

test.each([
  ['a phone’s HEIC', { ...png, name: 'IMG_1.heic', type: 'image/heic' }, 'imageType'],
  ['a file of no known type', { ...png, name: 'a.xyz', type: '' }, 'imageType'],
  ['a drawing that can carry scripts', { ...png, name: 'a.svg', type: 'image/svg+xml' }, 'imageType'],
  ['an empty file', { ...png, size: 0 }, 'imageUnreadable'],
  ['more than 10 MB', { ...png, size: 10_240 * 1024 + 1 }, 'imageTooLarge'],
])('%s is refused', (_, file, problem) => {
  expect(judgeImage(file, undefined)).toBe(problem);
});

test('what the deployment does not take is refused', () => {
  expect(judgeImage(png, { fileTypes: ['image/jpeg'], maxBytes: 5000 })).toBe('imageType');
  expect(judgeImage(png, { fileTypes: ['image/png'], maxBytes: 999 })).toBe('imageTooLarge');
});

test('a name the gateway would not take is replaced', () => {
  expect(sendableName({ ...png, name: 'a/b.png' })).toBe('image.png');
  expect(sendableName({ ...png, name: 'pasted', type: 'image/webp' })).toBe('image.webp');
  expect(sendableName(png)).toBe('a.png');
});
