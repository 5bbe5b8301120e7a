import { expect, test } from 'vitest';
import { minutesOf, timeOf } from './time-of-day.ts';

test.each([
  ['09:30', 'from', 570],
  ['00:00', 'from', 0],
  ['00:00', 'to', 1440],
  ['23:59', 'to', 1439],
] as const)('%s as %s is %i minutes, and back', (time, side, minutes) => {
  expect(minutesOf(time, side)).toBe(minutes);
  expect(timeOf(minutes)).toBe(time);
});

test('a field that holds no time is no number, and nothing', () => {
  expect(minutesOf('', 'to')).toBeNaN();
  expect(timeOf(Number.NaN)).toBe('');
});
