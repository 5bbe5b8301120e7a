import { expect, test } from 'vitest';
import { durationWords, inUnit, toSeconds, unitOf } from './duration.ts';
import { SESSION_SECONDS } from './session/expiry.ts';

test.each([
  [SESSION_SECONDS.min, '15 minutes'],
  [SESSION_SECONDS.default, '3 days'],
  [SESSION_SECONDS.max, '548 days'],
  [3600, '1 hour'],
  [5400, '90 minutes'],
  [90_000, '25 hours'],
  [86_400, '1 day'],
  [60, '1 minute'],
])('%i seconds are %s', (seconds, words) => {
  expect(durationWords(seconds)).toBe(words);
  const unit = unitOf(seconds, ['minutes', 'hours', 'days']);
  expect(toSeconds(inUnit(seconds, unit), unit)).toBe(seconds);
});

test('what is no whole minute is told in seconds', () => {
  expect([7, 90, 1].map(durationWords)).toEqual(['7 seconds', '90 seconds', '1 second']);
});

test('what is no duration yet is measured in the smallest unit', () => {
  expect([unitOf(Number.NaN, ['minutes', 'hours']), unitOf(0, ['seconds', 'minutes'])]).toEqual(['minutes', 'seconds']);
});
