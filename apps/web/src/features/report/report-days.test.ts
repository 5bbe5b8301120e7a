import { expect, test } from 'vitest';
import { choiceOf, daysOf, fileNameOf, intervalOf } from './report-days.ts';

const NOW = new Date(2026, 10, 29, 14, 30).getTime();
const at = (day: number, month = 10) => new Date(2026, month, day).getTime();

test.each([
  ['one day', { first: '2026-11-29', last: '2026-11-29' }, { from: at(29), to: at(30) }],
  ['the end of a month', { first: '2026-11-29', last: '2026-11-30' }, { from: at(29), to: at(1, 11) }],
  ['31 days', { first: '2026-10-30', last: '2026-11-29' }, { from: at(30, 9), to: at(30) }],
  ['more than that', { first: '2026-10-28', last: '2026-11-29' }, undefined],
  ['days in the wrong order', { first: '2026-11-29', last: '2026-11-28' }, undefined],
  ['no day', { first: '', last: '2026-11-28' }, undefined],
  ['no days of a calendar', { first: 'yesterday', last: 'today' }, undefined],
])('%s', (_, days, interval) => {
  expect(intervalOf(days)).toEqual(interval);
});

test.each([
  ['today', { first: '2026-11-29', last: '2026-11-29' }],
  ['yesterday', { first: '2026-11-28', last: '2026-11-28' }],
  ['week', { first: '2026-11-23', last: '2026-11-29' }],
] as const)('%s are these days, and these days are that', (choice, days) => {
  expect(daysOf(choice, NOW)).toEqual(days);
  expect(choiceOf(days, NOW)).toBe(choice);
});

test.each([
  ['2026-11-30', '2026-11-30', 'conversations-2026-11-30.csv'],
  ['2026-11-24', '2026-11-30', 'conversations-2026-11-24-to-2026-11-30.csv'],
])('the file from %s to %s is called after these days', (first, last, name) => {
  expect(fileNameOf('conversations', { first, last })).toBe(name);
});

test('other days are no choice', () => {
  expect(choiceOf({ first: '2026-11-01', last: '2026-11-29' }, NOW)).toBeUndefined();
});
