import { expect, test } from 'vitest';
import { standingWords } from './standing-words.ts';

test.each([
  ['available', 'onQueue', 'On queue', 'good'],
  ['available', 'notResponding', 'Not responding', 'attention'],
  ['available', 'offQueue', 'Off queue', 'neutral'],
  ['meal', 'offQueue', 'At a meal', 'neutral'],
  ['offline', 'offQueue', 'Offline', 'neutral'],
] as const)('who is %s and %s is "%s"', (presence, routingStatus, label, meaning) => {
  expect(standingWords({ presence, routingStatus })).toEqual({ label, meaning });
});
