import { expect, test } from 'vitest';
import { tomorrowMorning } from './park-times.ts';

test('tomorrow morning is nine o’clock of the next day, also at the end of a month', () => {
  const morning = new Date(tomorrowMorning(new Date(2026, 0, 31, 23, 30).getTime()));
  expect([morning.getMonth(), morning.getDate(), morning.getHours(), morning.getMinutes()]).toEqual([1, 1, 9, 0]);
});
