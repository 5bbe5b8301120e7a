import { expect, it } from 'vitest';
import { isEmojiOnly } from './emoji-only.ts';

it.each([
  ['🙂', true],
  ['👍🏽 👩‍👩‍👧‍👦', true],
  ['🇸🇪🇳🇴🇩🇰', true],
  ['❤️', true],
  ['👎\uFE0F', true],
  ['🙂🙂🙂🙂', false],
  ['🙂 ok', false],
  ['123', false],
  ['#', false],
  ['', false],
  ['   ', false],
])('%s → %s', (text, large) => {
  expect(isEmojiOnly(text)).toBe(large);
});
