import { expect, test } from 'vitest';
import { backAt } from './back-at.ts';

const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime();

test.each([
  [at(23, 15), '15:00'],
  [at(24, 0), 'tomorrow'],
  [at(27, 9), 'Fri'],
  [at(30, 9), '30 Nov'],
])('%i is back %s', (until, words) => {
  expect(backAt(until, at(23, 12))).toBe(words);
});
