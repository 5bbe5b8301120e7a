import { expect, test } from 'vitest';
import { maySend } from './may-send.ts';
import type { Upload } from './upload.ts';

const file = { key: 'k', order: 1, fileName: 'cat.png', previewUrl: 'blob:1' };
const uploading: Upload = { ...file, status: 'uploading' };
const failed: Upload = { ...file, status: 'failed', failure: 'tooLarge' };
const ready: Upload = {
  ...file,
  status: 'ready',
  file: { id: 'i', fileName: 'cat.png', mime: 'image/png', size: 1, previewUrl: 'blob:1', width: 1, height: 1 },
};

test.each([
  ['nothing', '', [], false],
  ['blank', ' \n', [], false],
  ['text', 'hello', [], true],
  ['an image alone', '', [ready], true],
  ['an image that failed, alone', '', [failed], false],
  ['text beside an image that failed', 'hello', [failed], true],
  ['text while an image is on its way', 'hello', [ready, uploading], false],
  ['4000 characters', 'x'.repeat(4000), [], true],
  ['4001 characters', 'x'.repeat(4001), [], false],
] as const)('%s', (_, text, uploads, expected) => {
  expect(maySend(text, uploads)).toBe(expected);
});
