import { expect, test } from 'vitest';
import { directionOf, MESSENGER_LANGUAGES } from './languages.ts';

test.each([
  ['ar', 'rtl'],
  ['ar-eg', 'rtl'],
  ['he', 'rtl'],
  ['de', 'ltr'],
  ['arn', 'ltr'],
  ['', 'ltr'],
])('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});

test('only Arabic among our own is written from right to left', () => {
  expect(MESSENGER_LANGUAGES.filter((language) => directionOf(language) === 'rtl')).toEqual(['ar']);
});
