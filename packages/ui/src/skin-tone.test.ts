import { expect, test } from 'vitest';
import { inTone } from './skin-tone.ts';

test.each([
  ['none in particular', '👍️', 'none', '👍️'],
  ['a hand', '👍️', 'dark', '👍🏿'],
  ['somebody at work', '👩‍🚀', 'medium', '👩🏽‍🚀'],
  ['two people', '👩‍❤️‍👨', 'light', '👩🏻‍❤️‍👨🏻'],
] as const)('%s', (_, emoji, tone, toned) => {
  expect(inTone(emoji, tone)).toBe(toned);
});
