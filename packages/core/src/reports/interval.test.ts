import { expect, test } from 'vitest';
import { isReportable, overlapMs, REPORT_MAX_MS, united } from './interval.ts';

test.each([
  [{ from: 0, to: 1 }, true],
  [{ from: 5, to: 5 }, false],
  [{ from: 6, to: 5 }, false],
  [{ from: 0, to: REPORT_MAX_MS }, true],
  [{ from: 0, to: REPORT_MAX_MS + 1 }, false],
])('a report of %o: %s', (interval, can) => {
  expect(isReportable(interval)).toBe(can);
});

test.each([
  [{ from: 0, to: 4 }, { from: 2, to: 9 }, 2],
  [{ from: 0, to: 2 }, { from: 2, to: 9 }, 0],
  [{ from: 3, to: 4 }, { from: 2, to: 9 }, 1],
])('%o and %o have %d ms in common', (one, other, ms) => {
  expect(overlapMs(one, other)).toBe(ms);
  expect(overlapMs(other, one)).toBe(ms);
});

test('what overlaps or touches is one, whatever order it comes in', () => {
  const apart = united([
    { from: 8, to: 9 },
    { from: 0, to: 4 },
    { from: 1, to: 2 },
    { from: 4, to: 5 },
  ]);
  expect(apart).toEqual([
    { from: 0, to: 5 },
    { from: 8, to: 9 },
  ]);
});
