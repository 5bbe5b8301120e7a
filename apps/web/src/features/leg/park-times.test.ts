import { MAX_PARK_MS } from '@rejoin/core/leg/park';
import { describe, expect, test } from 'vitest';
import { backWords, fieldTime, latestParkTime, parkTimes, pickedTime } from './park-times.ts';

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();

/** A session that outlives everything here. */
const LATER = at(28, 9) + 90 * 24 * 3_600_000;

describe('times to park until', () => {
  test.each([
    [9, ['For 1 hour', 'Until this afternoon', 'Until tomorrow morning']],
    [14, ['For 1 hour', 'Until tomorrow morning']],
    [20, ['For 1 hour', 'Until tomorrow morning']],
  ])('at %i o’clock', (hour, labels) => {
    const times = parkTimes(at(28, hour), LATER);
    expect(times.map(({ label }) => label)).toEqual(labels);
    expect(times.at(0)?.until).toBe(at(28, hour + 1));
    expect(times.at(-1)?.until).toBe(at(29, 9));
  });

  test('this afternoon is three o’clock', () => {
    expect(parkTimes(at(28, 9), LATER)[1]?.until).toBe(at(28, 15));
  });

  test('none lies after the end of the guest’s session', () => {
    expect(parkTimes(at(28, 9), at(28, 15)).map(({ label }) => label)).toEqual(['For 1 hour']);
  });

  test('all of them can be parked until, also across the end of a month', () => {
    for (const now of [at(30, 0), at(30, 13, 59), at(30, 23, 59)])
      for (const { until } of parkTimes(now, LATER))
        expect(pickedTime(fieldTime(until + 60_000), { now, sessionEndsAt: LATER })).toHaveProperty('until');
  });
});

describe('a time picked', () => {
  const now = at(28, 12);
  test.each([
    ['', 'Choose a day and a time.'],
    [fieldTime(now), 'Choose a time that lies ahead.'],
    [fieldTime(now + MAX_PARK_MS + 60_000), 'Choose a time within the next 7 days.'],
  ])('"%s" is refused: %s', (field, error) => {
    expect(pickedTime(field, { now, sessionEndsAt: LATER })).toEqual({ error });
  });

  test('after which the guest’s session is over is refused', () => {
    const session = { now, sessionEndsAt: at(29, 9) };
    expect(pickedTime(fieldTime(at(29, 9)), session)).toEqual({
      error: 'The guest’s session ends tomorrow at 09:00. Choose an earlier time.',
    });
    expect(pickedTime(fieldTime(latestParkTime(now, at(29, 9))), session)).toHaveProperty('until');
  });

  test('is the moment that the field shows', () => {
    expect(pickedTime(fieldTime(at(28, 17, 30)), { now, sessionEndsAt: LATER })).toEqual({ until: at(28, 17, 30) });
  });
});

test.each([
  [at(28, 15), 'at 15:00'],
  [at(29, 9), 'tomorrow at 09:00'],
  [at(30, 9), 'on Monday 30 November at 09:00'],
])('comes back %#', (until, words) => {
  expect(backWords(until, at(28, 12))).toBe(words);
});
