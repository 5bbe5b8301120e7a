import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hoursAt } from './hours-at.ts';
import type { Schedule } from './schedule.ts';
import { validateSchedule } from './validate-schedule.ts';

const schedule: Omit<Schedule, 'id'> = {
  name: 'Office',
  timeZone: 'Europe/Berlin',
  hours: [
    { weekday: 1, from: 540, to: 720 },
    { weekday: 1, from: 780, to: 1440 },
    { weekday: 2, from: 0, to: 120 },
  ],
  holidays: [{ name: 'Christmas', from: '2026-12-24', to: '2026-12-26' }],
};
const holiday = (more = {}) => ({ holidays: [{ name: 'Day', from: '2026-06-11', ...more }] });
const monday = (...spans: [number, number][]) => ({ hours: spans.map(([from, to]) => ({ weekday: 1, from, to })) });

test('a week, over midnight too, with holidays is in order', () => {
  expect(validateSchedule(schedule)).toEqual([]);
  expect(validateSchedule({ name: 'Never', timeZone: 'UTC', hours: [] })).toEqual([]);
});

describe('what is wrong with a schedule', () => {
  test.each<[Partial<Schedule>, string[]]>([
    [{ name: ' ' }, ['name missing']],
    [{ name: 'x'.repeat(101) }, ['name tooLong']],
    [{ timeZone: 'Europe/Atlantis' }, ['timeZone unknownZone']],
    [{ timeZone: '' }, ['timeZone unknownZone']],
    [{ timeZone: '+01:00' }, ['timeZone unknownZone']],
    [{ hours: [{ weekday: 0, from: 0, to: 60 }] }, ['hours outOfRange']],
    [{ hours: [{ weekday: 8, from: 0, to: 60 }] }, ['hours outOfRange']],
    [monday([60, 60]), ['hours 1 outOfRange']],
    [monday([1200, 120]), ['hours 1 outOfRange']],
    [monday([-1, 60]), ['hours 1 outOfRange']],
    [monday([0, 1441]), ['hours 1 outOfRange']],
    [monday([0.5, 60]), ['hours 1 outOfRange']],
    [monday([Number.NaN, 60]), ['hours 1 outOfRange']],
    [monday([540, 720], [700, 900]), ['hours 1 overlap']],
    [monday([540, 720], [500, 800]), ['hours 1 overlap']],
    [monday([540, 720], [720, 900]), []],
    [monday(...Array.from({ length: 11 }, (_, index): [number, number] => [index, index + 1])), ['hours 1 tooMany']],
    [holiday({ name: '' }), ['holidays 0 nameMissing']],
    [holiday({ name: 'x'.repeat(101) }), ['holidays 0 nameTooLong']],
    [holiday({ from: '' }), ['holidays 0 noDate']],
    [holiday({ from: '2026-04-31' }), ['holidays 0 noDate']],
    [holiday({ from: '2026-02-29' }), ['holidays 0 noDate']],
    [holiday({ from: '2028-02-29' }), []],
    [holiday({ from: '2100-02-29' }), ['holidays 0 noDate']],
    [holiday({ from: '2026-13-01' }), ['holidays 0 noDate']],
    [holiday({ from: '2026-12-00' }), ['holidays 0 noDate']],
    [holiday({ to: '11.06.2026' }), ['holidays 0 noDate']],
    [holiday({ to: '2026-06-10' }), ['holidays 0 endsBefore']],
    [holiday({ from: '2026-12-24', to: '2026-01-02', yearly: true }), []],
    [holiday({ hours: [] }), ['holidays 0 missing']],
    [holiday({ hours: [{ from: 720, to: 540 }] }), ['holidays 0 outOfRange']],
  ])('%j: %j', (change, problems) => {
    const found = validateSchedule({ ...schedule, ...change });
    expect(
      found.map(({ field, at, problem }) => [field, at, problem].filter((each) => each !== undefined).join(' ')),
    ).toEqual(problems);
  });
});

test('what is in order on a Monday is open then, and closed otherwise', () => {
  const midnight = Date.parse('2026-01-05T00:00:00Z');
  const minute = fc.integer({ min: 0, max: 1440 });
  fc.assert(
    fc.property(minute, minute, fc.integer({ min: 0, max: 1439 }), (from, to, at) => {
      const utc = { ...schedule, ...monday([from, to]), timeZone: 'UTC', holidays: [] };
      fc.pre(validateSchedule(utc).length === 0);
      const open = hoursAt({ ...utc, id: 'office' }, midnight + at * 60_000) === 'open';
      expect(open).toBe(from <= at && at < to);
    }),
  );
});
