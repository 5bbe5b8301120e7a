import { expect, test } from 'vitest';
import { momentWords, untilWords } from './moment-words.ts';

const at = Date.UTC(2026, 10, 24, 22, 30);

test('a moment is told in the zone of whoever reads it', () => {
  expect(momentWords(at, { timeZone: 'UTC' })).toBe('Tue, 24 Nov 2026, 22:30');
  expect(momentWords(at, { timeZone: 'Asia/Tokyo' })).toBe('Wed, 25 Nov 2026, 07:30');
});

test.each([
  ['UTC', Date.UTC(2026, 10, 24, 23), 'until 22:30'],
  ['UTC', Date.UTC(2026, 10, 25, 1), 'until 24 Nov, 22:30'],
  ['Asia/Tokyo', Date.UTC(2026, 10, 25, 1), 'until 07:30'],
])('in %s', (timeZone, now, expected) => {
  expect(untilWords(at, now, { timeZone })).toBe(expected);
});
