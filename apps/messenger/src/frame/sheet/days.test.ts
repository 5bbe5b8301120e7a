import { expect, test } from 'vitest';
import { createFormats } from '../words/formats.ts';
import { daysOf } from './days.ts';

const time = (dateTime: string) => ({ dateTime, at: Date.parse(dateTime) });

test.each([
  ['UTC', [['2026-11-24T22:30:00Z', '2026-11-24T23:30:00Z'], ['2026-11-25T08:00:00Z']]],
  ['Europe/Berlin', [['2026-11-24T22:30:00Z'], ['2026-11-24T23:30:00Z', '2026-11-25T08:00:00Z']]],
])('in %s a time stands under its day there', (zone, expected) => {
  const times = expected.flat().map(time);
  const days = daysOf(times, createFormats('en-us', zone).dayNumber);
  expect(days.map((day) => day.times.map(({ dateTime }) => dateTime))).toEqual(expected);
});
