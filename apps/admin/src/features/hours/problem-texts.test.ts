import { expect, test } from 'vitest';
import { problemsOf } from './problem-texts.ts';
import { contentOf, newSchedule, type ScheduleContent, scheduleToSend } from './schedule.ts';

const office: ScheduleContent = { ...newSchedule('Europe/Berlin'), name: 'Office' };

test.each<[string, Partial<ScheduleContent>, readonly string[]]>([
  ['as it begins, with a name', {}, []],
  ['without a name', { name: ' ' }, ['name']],
  ['in a zone that there is not', { timeZone: 'Europe/Nowhere' }, ['timeZone']],
  ['that closes before it opens', { hours: [{ weekday: 3, from: 600, to: 540 }] }, ['hours 3']],
  [
    'with a holiday of which nothing is known',
    { holidays: [{ name: '', from: '' }] },
    ['holidays 0 from', 'holidays 0 name'],
  ],
  [
    'with a holiday that ends before it begins',
    { holidays: [{ name: 'X', from: '2026-12-24', to: '2026-12-23' }] },
    ['holidays 0 to'],
  ],
  [
    'with a holiday that has hours and none are said',
    { holidays: [{ name: 'X', from: '2026-12-24', hours: [] }] },
    ['holidays 0 hours'],
  ],
])('a schedule %s', (_, change, fields) => {
  expect([...problemsOf({ ...office, ...change }).keys()].sort()).toEqual(fields);
});

test('what is sent comes back as it was written', () => {
  const written: ScheduleContent = {
    ...office,
    holidays: [
      { name: 'Christmas', from: '2026-12-24', to: '2026-12-26', yearly: true },
      { name: 'New Year’s Eve', from: '2026-12-31', hours: [{ from: 540, to: 720 }] },
    ],
  };
  expect(contentOf({ ...scheduleToSend(written), id: '1', revision: 1 })).toEqual(written);
});
