import { SESSION_SECONDS } from '@rejoin/core/session/expiry';
import { expect, test } from 'vitest';
import { durationWords, inUnit, toSeconds, unitOf } from './duration.ts';

test.each([
  [SESSION_SECONDS.min, '15 minutes'],
  [SESSION_SECONDS.default, '3 days'],
  [SESSION_SECONDS.max, '548 days'],
  [3600, '1 hour'],
  [5400, '90 minutes'],
  [90_000, '25 hours'],
  [86_400, '1 day'],
])('%i seconds are %s', (seconds, words) => {
  expect(durationWords(seconds)).toBe(words);
  expect(toSeconds(inUnit(seconds, unitOf(seconds)), unitOf(seconds))).toBe(seconds);
});

test('what is no duration yet is measured in minutes', () => {
  expect([unitOf(Number.NaN), unitOf(0)]).toEqual(['minutes', 'minutes']);
});
