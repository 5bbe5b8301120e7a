import { expect, test } from 'vitest';
import { openWords } from './open-words.ts';
import { newSchedule, type ScheduleContent, withSpans } from './schedule.ts';

const office = newSchedule('Europe/Berlin');
const always: ScheduleContent = { ...office, hours: withSpans([], [1, 2, 3, 4, 5, 6, 7], [{ from: 0, to: 1440 }]) };
const never: ScheduleContent = { ...office, hours: [] };
const holiday: ScheduleContent = { ...office, holidays: [{ name: 'Trip', from: '2026-01-05', to: '2026-01-16' }] };

test.each<[string, ScheduleContent, string, string]>([
  ['in office hours', office, '2026-01-05T09:00Z', 'Open until 17:00'],
  ['before them', office, '2026-01-05T06:00Z', 'Closed until 09:00'],
  ['in the evening', office, '2026-01-05T20:00Z', 'Closed until Tue 09:00'],
  ['on Friday evening', office, '2026-01-09T20:00Z', 'Closed until Mon 09:00'],
  ['on a long holiday', holiday, '2026-01-05T09:00Z', 'Closed for a holiday until 19 Jan, 09:00'],
  ['around the clock', always, '2026-01-05T09:00Z', 'Always open'],
  [
    'in a zone that is half typed',
    { ...office, timeZone: 'Europe/Ber' },
    '2026-01-05T09:00Z',
    'Unknown without a time zone',
  ],
  ['without hours', never, '2026-01-05T09:00Z', 'Closed, with no opening within a year'],
])('%s', (_, schedule, at, words) => {
  expect(openWords(schedule, Date.parse(at))).toBe(words);
});
