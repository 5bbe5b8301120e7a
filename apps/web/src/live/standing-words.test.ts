import { expect, test } from 'vitest';
import { colleagueWords, standingWords } from './standing-words.ts';

test.each([
  ['available', 'onQueue', 'On queue', 'good'],
  ['available', 'notResponding', 'Not responding', 'attention'],
  ['available', 'offQueue', 'Off queue', 'neutral'],
  ['meal', 'offQueue', 'At a meal', 'neutral'],
  ['offline', 'offQueue', 'Offline', 'neutral'],
] as const)('who is %s and %s is "%s"', (presence, routingStatus, label, meaning) => {
  expect(standingWords({ presence, routingStatus })).toEqual({ label, meaning });
});

test('a colleague on queue without a line says so, and one off queue has no need to', () => {
  const label = (routingStatus: 'onQueue' | 'offQueue') =>
    colleagueWords({ presence: 'available', routingStatus, noLine: true }).label;
  expect(label('onQueue')).toBe('No line');
  expect(label('offQueue')).toBe('Off queue');
});
