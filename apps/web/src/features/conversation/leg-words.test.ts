import { expect, test } from 'vitest';
import type { ThreadEntry } from '../../live/wire.ts';
import { legWords } from './leg-words.ts';

const names = {
  agents: new Map([
    ['mara', 'You'],
    ['jonas', 'Jonas'],
  ]),
  queues: new Map([['returns', 'Returns']]),
};

test.each<[ThreadEntry['event'], string]>([
  [{ type: 'Parked', agentId: 'mara' }, 'You parked the conversation'],
  [{ type: 'TransferOffered', agentId: 'mara', toAgentId: 'jonas', until: 1 }, 'You asked Jonas to take it'],
  [{ type: 'TransferEnded', toAgentId: 'jonas', because: 'declined' }, 'Jonas declined'],
  [{ type: 'Transferred', agentId: 'mara', toQueueId: 'returns' }, 'You handed it to Returns'],
  [{ type: 'AttributesSet', attributes: { order: 'A-17' } }, 'Noted: order A-17'],
  [{ type: 'WrappedUp', agentId: 'jonas', leg: 1, codeIds: [], notes: 'Refunded' }, 'Jonas wrapped up: Refunded'],
])('%o: %s', (event, words) => {
  expect(legWords(event, names)?.words).toBe(words);
});

test('what others do with an offer has no line', () => {
  expect(legWords({ type: 'Declined', agentId: 'jonas' }, names)).toBeUndefined();
});
