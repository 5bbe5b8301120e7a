import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hoursAt } from './hours-at.ts';
import { nextClosing, nextOpening } from './next-opening.ts';
import type { Schedule } from './schedule.ts';

const schedule: Schedule = {
  id: 'office',
  name: 'Office',
  timeZone: 'Europe/Berlin',
  hours: [
    { weekday: 1, from: 9 * 60, to: 12 * 60 },
    { weekday: 1, from: 13 * 60, to: 17 * 60 },
    { weekday: 7, from: 3 * 60, to: 1440 },
  ],
  holidays: [{ name: 'Pentecost', from: '2026-05-25', hours: [{ from: 600, to: 660 }] }],
};

describe('the company opens', () => {
  test.each([
    ['at once while it is open', '2026-01-05T08:00:30.500Z', '2026-01-05T08:00:30.500Z'],
    ['after lunch', '2026-01-05T11:00:00Z', '2026-01-05T12:00:00Z'],
    ['on the next day it does', '2026-01-05T16:00:00Z', '2026-01-11T02:00:00Z'],
    ['at the hour of a holiday', '2026-05-25T00:30:00Z', '2026-05-25T08:00:00Z'],
    ['at three, when the clock jumps there from two', '2026-03-28T22:00:00Z', '2026-03-29T01:00:00Z'],
    ['at three, when the clock shows two twice', '2026-10-24T20:00:00Z', '2026-10-25T02:00:00Z'],
  ])('%s', (_, at, opening) => {
    expect(nextOpening(schedule, Date.parse(at))).toBe(Date.parse(opening));
  });

  test('for an hour on the day on which the clock jumps', () => {
    const hours = [{ weekday: 7, from: 9 * 60, to: 10 * 60 }];
    const at = Date.parse('2026-03-28T12:00:00Z');
    expect(nextOpening({ ...schedule, hours }, at)).toBe(Date.parse('2026-03-29T07:00:00Z'));
  });

  test('never without hours, or in a zone that does not exist', () => {
    const at = Date.parse('2026-01-05T08:00:00Z');
    expect(nextOpening({ ...schedule, hours: [], holidays: [] }, at)).toBeUndefined();
    expect(nextOpening({ ...schedule, timeZone: 'Europe/Atlantis' }, at)).toBeUndefined();
  });

  test('in a minute that is open, with one before it that is not', () => {
    const from = Date.parse('2026-01-01T00:00:00Z');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 365 * 1440 }), (minute) => {
        const at = from + minute * 60_000;
        const opening = nextOpening(schedule, at);
        if (opening === undefined) throw new Error('It never opens');
        expect(hoursAt(schedule, opening)).toBe('open');
        if (opening > at) expect(hoursAt(schedule, opening - 60_000)).not.toBe('open');
      }),
      { numRuns: 50 },
    );
  });
});

describe('the company closes', () => {
  test.each([
    ['at once while it is closed', '2026-01-05T07:00:30.500Z', '2026-01-05T07:00:30.500Z'],
    ['for lunch', '2026-01-05T08:00:00Z', '2026-01-05T11:00:00Z'],
    ['at midnight, when nothing follows on it', '2026-01-04T10:00:00Z', '2026-01-04T23:00:00Z'],
    ['at the end of the hours of a holiday', '2026-05-25T08:00:00Z', '2026-05-25T09:00:00Z'],
  ])('%s', (_, at, closing) => {
    expect(nextClosing(schedule, Date.parse(at))).toBe(Date.parse(closing));
  });

  test('for an hour on the day on which the clock jumps', () => {
    const hours = [
      { weekday: 7, from: 0, to: 4 * 60 },
      { weekday: 7, from: 5 * 60, to: 1440 },
    ];
    const at = Date.parse('2026-03-28T23:30:00Z');
    expect(nextClosing({ ...schedule, hours }, at)).toBe(Date.parse('2026-03-29T02:00:00Z'));
  });

  test('not at midnight, when it goes on on the next day', () => {
    const hours = [
      { weekday: 1, from: 1200, to: 1440 },
      { weekday: 2, from: 0, to: 120 },
    ];
    const at = Date.parse('2026-01-05T20:00:00Z');
    expect(nextClosing({ ...schedule, hours }, at)).toBe(Date.parse('2026-01-06T01:00:00Z'));
  });

  test('never, where it is open around the clock', () => {
    const hours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: 0, to: 1440 }));
    expect(nextClosing({ ...schedule, hours, holidays: [] }, Date.parse('2026-01-05T20:00:00Z'))).toBeUndefined();
  });
});
