import { expect, test } from 'vitest';
import { heldWords } from './held-words.ts';

test.each([
  [{ conversations: 1, messages: 1, files: 1 }, '1 conversation, 1 message and 1 file'],
  [{ conversations: 3, messages: 40, files: 0 }, '3 conversations, 40 messages and 0 files'],
])('%j', (held, words) => {
  expect(heldWords(held)).toBe(words);
});
