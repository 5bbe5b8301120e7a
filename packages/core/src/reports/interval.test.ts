import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Interval, isReportable, overlapMs, overlapsInTurn, REPORT_MAX_MS, united } from './interval.ts';

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

test('asked in turn, as much lies in the spans as when each is looked at for itself', () => {
  const moment = fc.integer({ min: 0, max: 60 });
  const spans = fc.array(fc.tuple(moment, moment).map(([from, ms]) => ({ from, to: from + ms })));
  const stretches = fc
    .array(moment, { minLength: 2 })
    .map((all) => all.toSorted((a, b) => a - b))
    .map((all) => all.slice(1).map((to, index): Interval => ({ from: all[index] ?? to, to })));
  fc.assert(
    fc.property(spans.map(united), stretches, (apart, asked) => {
      const overlapIn = overlapsInTurn(apart);
      const each = asked.map((stretch) => apart.reduce((sum, span) => sum + overlapMs(span, stretch), 0));
      expect(asked.map(overlapIn)).toEqual(each);
    }),
  );
});
