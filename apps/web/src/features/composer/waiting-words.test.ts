import { expect, test } from 'vitest';
import { live, row } from '../../live/live.test-kit.ts';
import { waitingWords } from './waiting-words.ts';

const WAITS = row({ conversationId: 'waits', group: 'waiting', queueId: 'repairs' });
const held = (group: 'connected' | 'offered' | 'parked', count: number) =>
  Array.from({ length: count }, (_, index) => row({ conversationId: `${group}${index}`, group }));
const ASKED = row({
  conversationId: 'asked',
  group: 'offered',
  offer: { offeredAt: 1, until: 2, reason: 'transfer', fromAgentId: 'jonas' },
});

test.each([
  ['off queue', 'offQueue', held('connected', 3), 'It is offered to whoever is on queue'],
  ['on queue with room', 'onQueue', held('connected', 2), 'It is offered to whoever is on queue'],
  ['with as many as fit', 'onQueue', held('connected', 3), 'You have no room for it, with 3 of 3 conversations.'],
  ['with one that rings as the last', 'onQueue', [...held('connected', 2), ...held('offered', 1)], 'You have no room'],
  [
    'whom a colleague asks to take one over, which takes no room yet',
    'onQueue',
    [...held('connected', 2), ASKED],
    'It is offered to whoever is on queue',
  ],
  [
    'with more that are put aside',
    'onQueue',
    [...held('connected', 2), ...held('parked', 5)],
    'It is offered to whoever is on queue',
  ],
] as const)('an agent %s is told', (_, routingStatus, rows, words) => {
  const state = live(WAITS, ...rows);
  const told = waitingWords({ ...state, status: { ...state.status, routingStatus } }, WAITS);
  expect(told).toContain('Waiting in its queue.');
  expect(told).toContain(words);
});
