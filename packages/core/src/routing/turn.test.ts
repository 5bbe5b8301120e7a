import { expect, test } from 'vitest';
import type { ConversationEvent } from '../conversation/events.ts';
import { NO_LEG_RULES } from '../leg/leg-rules.ts';
import { latestTurn } from './turn.ts';

const accepted: ConversationEvent = { type: 'Accepted', agentId: 'mara', agentName: 'Mara' };
const offered = { type: 'Offered', agentId: 'mara', until: 5, reason: 'longestIdle' } as const;
const takenOver = { type: 'TakenOver', byId: 'vera', byName: 'Vera', queueId: 'orders', rules: NO_LEG_RULES } as const;

test.each<[string, ConversationEvent[], ReturnType<typeof latestTurn>]>([
  ['nothing brought it to anybody', [accepted], undefined],
  ['routing offered it', [accepted, offered], { type: 'routed' }],
  [
    'a colleague asked somebody to take it',
    [
      { type: 'TransferOffered', agentId: 'mara', toAgentId: 'jonas', until: 5 },
      { ...offered, byName: 'Vera' },
    ],
    { type: 'routed' },
  ],
  [
    'a supervisor sent it',
    [accepted, { ...offered, byName: 'Vera' }, offered],
    { type: 'sent', byName: 'Vera', agentId: 'mara' },
  ],
  ['a supervisor took it from the line', [takenOver, offered], { type: 'routed' }],
  [
    'a supervisor took it from an agent',
    [
      { ...takenOver, fromAgentId: 'jonas' },
      { ...offered, byName: 'Theo' },
    ],
    { type: 'takenOver', byName: 'Vera', fromAgentId: 'jonas' },
  ],
])('the latest turn: %s', (_, latestFirst, turn) => {
  expect(latestTurn(latestFirst.map((event) => ({ event })))).toEqual(turn);
});
