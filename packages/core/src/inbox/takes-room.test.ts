import { expect, test } from 'vitest';
import { takesRoom } from './takes-room.ts';

const offer = { offeredAt: 1, until: 2 };

test.each([
  ['has', { group: 'connected' }, true],
  ['is offered from the line', { group: 'offered', offer: { ...offer, reason: 'longestIdle' } }, true],
  ['is asked by a colleague to take over', { group: 'offered', offer: { ...offer, reason: 'transfer' } }, false],
  ['has put aside', { group: 'parked' }, false],
  ['has after-call work of', { group: 'afterCallWork' }, false],
  ['sees waiting', { group: 'waiting' }, false],
  ['had', { group: 'ended' }, false],
] as const)('what an agent %s takes room or not', (_, row, expected) => {
  expect(takesRoom(row)).toBe(expected);
});
