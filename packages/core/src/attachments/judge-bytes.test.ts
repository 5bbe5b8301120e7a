import { expect, test } from 'vitest';
import { judgeBytes } from './judge-bytes.ts';

test.each([
  ['of nothing', { maxBytes: 10 }, { length: 0, md5: 'a' }, 'empty'],
  ['as long as may be', { maxBytes: 10 }, { length: 10, md5: 'a' }, undefined],
  ['a byte too long', { maxBytes: 10 }, { length: 11, md5: 'a' }, 'tooLarge'],
  ['as its sender told', { maxBytes: 10, md5: 'a' }, { length: 1, md5: 'a' }, undefined],
  ['other than its sender told', { maxBytes: 10, md5: 'b' }, { length: 1, md5: 'a' }, 'contentInvalid'],
])('an upload %s', (_, expected, bytes, refusal) => {
  expect(judgeBytes(expected, bytes)).toBe(refusal);
});
