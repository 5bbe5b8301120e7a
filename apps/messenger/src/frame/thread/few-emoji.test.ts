import { expect, test } from 'vitest';
import { isFewEmoji } from './few-emoji.ts';

test.each([
  ['👍', true],
  ['👍🏽 ❤️', true],
  ['👩‍👩‍👧🇩🇪1️⃣', true],
  ['😀😀😀😀', false],
  ['👍 ok', false],
  ['12', false],
  ['', false],
])('%s large: %s', (text, expected) => {
  expect(isFewEmoji(text)).toBe(expected);
});
