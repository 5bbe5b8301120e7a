import { expect, test } from 'vitest';
import { fileSize } from './file-size.ts';

test.each([
  [0, '0 B'],
  [940, '940 B'],
  [1024, '1 kB'],
  [1600, '1.6 kB'],
  [12_400, '12 kB'],
  [10_485_760, '10 MB'],
  [3_565_158, '3.4 MB'],
])('%d bytes read %s', (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});
