import { expect, test } from 'vitest';
import type { ConversationEvent } from '../conversation/events.ts';
import { visibleToGuest } from './visible-to-guest.ts';

const message = { text: 'Hi', attachments: [] };

test.each<[ConversationEvent, boolean]>([
  [{ type: 'GuestJoined', join: {} }, true],
  [{ type: 'GuestMessaged', message }, true],
  [{ type: 'FlowMessaged', text: 'Hello' }, true],
  [{ type: 'ProgramMessaged', byId: 'parcels', byName: 'Parcels', text: 'It is on its way' }, true],
  [{ type: 'AgentMessaged', agentId: 'mara', agentName: 'Mara', message }, true],
  [{ type: 'Disconnected', agentId: 'mara', notice: 'nothing' }, false],
  [{ type: 'Disconnected', agentId: 'mara', notice: 'status' }, true],
  [{ type: 'Disconnected', agentId: 'mara', notice: 'readOnly' }, true],
  [{ type: 'Queued', queueId: 'care' }, false],
  [{ type: 'Offered', agentId: 'mara', until: 1, reason: 'lastAgent' }, false],
  [{ type: 'Accepted', agentId: 'mara', agentName: 'Mara' }, false],
  [{ type: 'Declined', agentId: 'mara' }, false],
  [{ type: 'Unanswered', agentId: 'mara' }, false],
  [{ type: 'Whispered', byId: 'lena', byName: 'Lena', toAgentId: 'mara', text: 'Offer a refund' }, false],
  [{ type: 'Noted', byId: 'mara', byName: 'Mara', text: 'Is a dealer' }, false],
  [{ type: 'Rejoined' }, false],
  [{ type: 'Ended', reason: 'cleared' }, false],
])('%o: %s', (event, visible) => {
  expect(visibleToGuest(event)).toBe(visible);
});
