import { expect, test } from 'vitest';
import { isComposing } from './is-composing.ts';

test.each([
  { name: 'Enter that sends', isComposing: false, keyCode: 13, composing: false },
  { name: 'Enter that takes a suggestion', isComposing: true, keyCode: 229, composing: true },
  { name: 'the same in Safari, after composing has ended', isComposing: false, keyCode: 229, composing: true },
])('$name', ({ isComposing: own, keyCode, composing }) => {
  expect(isComposing({ isComposing: own, keyCode })).toBe(composing);
});
