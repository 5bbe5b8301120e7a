import { expect, test } from 'vitest';
import type { ConversationCommand } from '../conversation/commands.ts';
import { accept, disconnect, message, offer, play, start } from '../conversation/scenario.test-kit.ts';
import { routingCall } from './routing-call.ts';

const decline: ConversationCommand = { type: 'decline', agentId: 'mara' };

test.each([
  { name: 'begins to wait', steps: [start()], call: { queueIds: ['care'], agentIds: [] } },
  { name: 'goes on waiting', steps: [start(), message()], call: undefined },
  { name: 'is offered', steps: [start(), offer('mara')], call: undefined },
  { name: 'is taken', steps: [start(), offer('mara'), accept('mara')], call: undefined },
  {
    name: 'is declined',
    steps: [start(), offer('mara'), decline],
    call: { queueIds: ['care'], agentIds: ['mara'] },
  },
  {
    name: 'is disconnected',
    steps: [start(), offer('mara'), accept('mara'), disconnect('mara')],
    call: { queueIds: [], agentIds: ['mara'] },
  },
  {
    name: 'comes back',
    steps: [start(), offer('mara'), accept('mara'), disconnect('mara'), message()],
    call: { queueIds: ['care'], agentIds: ['mara'] },
  },
])('a conversation that $name', ({ steps, call }) => {
  const before = play(steps.slice(0, -1)).state;
  const after = play(steps).state;
  if (after === undefined) throw new Error('Nothing happened');
  expect(routingCall(before, after)).toEqual(call);
});
