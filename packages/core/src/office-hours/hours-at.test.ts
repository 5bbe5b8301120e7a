import { describe, expect, test } from 'vitest';
import { type Hours, hoursAt } from './hours-at.ts';
import type { Schedule } from './schedule.ts';

const week: Schedule['hours'] = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 9 * 60, to: 17 * 60 }));
const schedule: Schedule = {
  id: 'office',
  name: 'Office',
  timeZone: 'Europe/Berlin',
  hours: week,
  holidays: [
    { name: 'Christmas Eve', from: '2020-12-24', yearly: true, hours: [{ from: 9 * 60, to: 12 * 60 }] },
    { name: 'The days between', from: '2020-12-24', to: '2021-01-01', yearly: true },
    { name: 'Works outing', from: '2026-06-11' },
    { name: 'Moving', from: '2026-07-06', to: '2026-07-08' },
    { name: 'Open Sunday', from: '2026-10-04', hours: [{ from: 13 * 60, to: 18 * 60 }] },
  ],
};

describe('the company', () => {
  test.each<[Hours, string, string]>([
    ['open', 'Monday, the first minute', '2026-01-05T08:00:00Z'],
    ['closed', 'Monday, before it', '2026-01-05T07:59:59.999Z'],
    ['open', 'Monday, the last minute', '2026-01-05T15:59:59Z'],
    ['closed', 'Monday, after it', '2026-01-05T16:00:00Z'],
    ['closed', 'Saturday', '2026-01-10T10:00:00Z'],
    ['open', 'in summer time, an hour earlier', '2026-07-01T07:00:00Z'],
    ['closed', 'in winter time, not yet', '2026-01-07T07:00:00Z'],
    ['open', 'a holiday with hours of its own', '2026-12-24T08:00:00Z'],
    ['holiday', 'outside those hours', '2026-12-24T11:00:00Z'],
    ['holiday', 'within days of every year', '2026-12-29T10:00:00Z'],
    ['holiday', 'over the turn of the year', '2027-01-01T10:00:00Z'],
    ['holiday', 'from midnight of the place', '2026-12-24T23:00:00Z'],
    ['closed', 'after them, a Saturday', '2027-01-02T10:00:00Z'],
    ['holiday', 'a day of one year', '2026-06-11T10:00:00Z'],
    ['open', 'the same day of another', '2027-06-11T10:00:00Z'],
    ['open', 'the working day before several days', '2026-07-03T10:00:00Z'],
    ['holiday', 'the first of several days', '2026-07-06T10:00:00Z'],
    ['holiday', 'the last of them', '2026-07-08T10:00:00Z'],
    ['open', 'the day after them', '2026-07-09T10:00:00Z'],
    ['open', 'a Sunday with hours', '2026-10-04T12:00:00Z'],
  ])('is %s on %s', (hours, _, at) => {
    expect(hoursAt(schedule, Date.parse(at))).toBe(hours);
  });

  test('of a zone that does not exist is closed', () => {
    expect(hoursAt({ ...schedule, timeZone: 'Europe/Atlantis' }, Date.parse('2026-01-05T10:00:00Z'))).toBe('closed');
  });
});
