import { expect, test } from 'vitest';
import { createFormats, regional } from './formats.ts';

const now = Date.parse('2026-11-23T00:30:00Z');

test.each([
  ['2026-11-23T00:10:00Z', 'UTC', 'Today'],
  ['2026-11-22T23:59:00Z', 'UTC', 'Yesterday'],
  ['2026-11-22T23:59:00Z', 'Europe/Berlin', 'Today'],
  ['2026-11-19T12:00:00Z', 'UTC', 'Thursday'],
  ['2026-11-09T12:00:00Z', 'UTC', 'Mon, November 9'],
  ['2026-01-09T12:00:00Z', 'UTC', 'Fri, January 9'],
  ['2025-11-09T12:00:00Z', 'UTC', 'Sun, November 9, 2025'],
])('%s in %s is %s', (at, zone, expected) => {
  expect(createFormats('en-us', zone).day(Date.parse(at), now)).toBe(expected);
});

test.each([
  ['UTC', '2026-11-23T00:00:00Z'],
  ['Asia/Kathmandu', '2026-11-22T18:15:00Z'],
  ['Australia/Eucla', '2026-11-22T15:15:00Z'],
  ['Europe/Berlin', '2026-11-22T23:00:00Z'],
])('in %s a day is counted from its first moment, whatever was asked before', (zone, begins) => {
  const { dayNumber } = createFormats('en-us', zone);
  const first = Date.parse(begins);
  const days = [first - 1, first, first + 1, first - 1, first + 86_400_000 - 1].map(dayNumber);
  expect(days).toEqual([20_779, 20_780, 20_780, 20_779, 20_780]);
});

test('a day that can be chosen, and a moment that was, name the year where it is another, by the guest’s clock', () => {
  const [here, there] = [createFormats('en-GB', 'UTC'), createFormats('en-GB', 'Asia/Tokyo')];
  const [thisYear, nextYear] = [Date.parse('2026-12-31T20:00:00Z'), Date.parse('2027-01-07T19:00:00Z')];
  expect(here.fullDay(thisYear, now)).toBe('Thursday 31 December');
  expect(here.moment(thisYear, now)).toBe('Thu 31 Dec, 20:00');
  expect(here.fullDay(nextYear, now)).toBe('Thursday, 7 January 2027');
  expect(here.moment(nextYear, now)).toBe('Thu, 7 Jan 2027, 19:00');
  expect(there.fullDay(thisYear, now)).toBe('Friday, 1 January 2027');
});

test('German writes days and times its own way', () => {
  const german = createFormats('de', 'UTC');
  expect(german.day(now, now)).toBe('Heute');
  expect(german.time(now)).toBe('00:30');
});

test('a size is written in the unit that fits', () => {
  const { fileSize } = createFormats('en-us', 'UTC');
  expect([940, 1600, 12_400, 10_485_760].map(fileSize)).toEqual(['940 bytes', '1.6 kB', '12 kB', '10 MB']);
  expect(createFormats('de', 'UTC').fileSize(3_565_158)).toBe('3,4 MB');
});

test.each([
  ['en-us', ['de-DE', 'en-GB', 'en'], 'en-GB'],
  ['pt-br', ['pt-PT'], 'pt-PT'],
  ['de', ['de'], 'de'],
  ['de', ['en-US', 'den'], 'de'],
  ['en-us', ['en_GB', 'en-US@posix', 'en-'], 'en-us'],
  ['ar', [], 'ar'],
])('%s is written for whom %j wants as %s', (language, browser, written) => {
  expect(regional(language, browser)).toBe(written);
  expect(createFormats(written).time(now)).not.toBe('');
});

test('a region has days and times of its own', () => {
  const [american, british] = [createFormats('en-US', 'UTC'), createFormats('en-GB', 'UTC')];
  expect([american.time(now), british.time(now)]).toEqual(['12:30 AM', '00:30']);
});
