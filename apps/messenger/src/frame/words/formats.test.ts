import { expect, test } from 'vitest';
import { createFormats } from './formats.ts';

const now = Date.parse('2026-11-23T00:30:00Z');

test.each([
  ['2026-11-23T00:10:00Z', 'UTC', 'Today'],
  ['2026-11-22T23:59:00Z', 'UTC', 'Yesterday'],
  ['2026-11-22T23:59:00Z', 'Europe/Berlin', 'Today'],
  ['2026-11-19T12:00:00Z', 'UTC', 'Thursday'],
  ['2026-11-09T12:00:00Z', 'UTC', 'Mon, November 9'],
  ['2025-11-09T12:00:00Z', 'UTC', 'November 9, 2025'],
])('%s in %s is %s', (at, zone, expected) => {
  expect(createFormats('en-us', zone).day(Date.parse(at), now)).toBe(expected);
});

test('German writes days and times its own way', () => {
  const german = createFormats('de', 'UTC');
  expect(german.day(now, now)).toBe('Heute');
  expect(german.time(now)).toBe('00:30');
});

test('a size is written in the unit that fits', () => {
  const { fileSize } = createFormats('en-us', 'UTC');
  expect([940, 1600, 12_400, 10_485_760].map(fileSize)).toEqual(['940 byte', '1.6 kB', '12 kB', '10 MB']);
  expect(createFormats('de', 'UTC').fileSize(3_565_158)).toBe('3,4 MB');
});
