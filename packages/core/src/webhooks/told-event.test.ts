import { describe, expect, test } from 'vitest';
import type { ConversationEvent, Entry } from '../conversation/events.ts';
import golden from '../conversation/golden-logs.json' with { type: 'json' };
import { NO_LEG_RULES } from '../leg/leg-rules.ts';
import { EVENT_OF_ENTRY, toldEvent } from './told-event.ts';

const photo = { id: 'photo', fileName: 'sofa.png', mime: 'image/png', size: 9, width: 2, height: 3 };
const guest = { identityId: 'ada', firstName: 'Ada', email: 'ada@guest.example' };

test.each<[ConversationEvent, string, object]>([
  [
    { type: 'Started', sessionId: 's', deploymentId: 'd', flowId: 'f', flowVersion: 2, guest },
    'conversation.started',
    { deploymentId: 'd', flow: { id: 'f', version: 2 }, guest },
  ],
  [
    { type: 'Queued', queueId: 'care', because: 'transfer' },
    'conversation.queued',
    { queueId: 'care', because: 'transfer' },
  ],
  [
    { type: 'Accepted', agentId: 'mara', agentName: 'Mara', queueId: 'care' },
    'conversation.assigned',
    { agent: { id: 'mara', name: 'Mara' }, queueId: 'care', takenOver: false },
  ],
  [
    { type: 'TakenOver', byId: 'lena', byName: 'Lena', queueId: 'care', rules: NO_LEG_RULES, fromAgentId: 'mara' },
    'conversation.assigned',
    { agent: { id: 'lena', name: 'Lena' }, queueId: 'care', takenOver: true },
  ],
  [
    {
      type: 'GuestMessaged',
      message: {
        text: 'Hi',
        attachments: [photo],
        tracingId: 't',
        metadata: { draft: 'x' },
        customAttributes: { plan: 'gold' },
      },
    },
    'message.created',
    {
      from: { type: 'guest' },
      text: 'Hi',
      attachments: [{ id: 'photo', fileName: 'sofa.png', mime: 'image/png', size: 9 }],
      customAttributes: { plan: 'gold' },
    },
  ],
  [
    { type: 'AgentMessaged', agentId: 'mara', agentName: 'Mara', message: { text: 'Hello', attachments: [] } },
    'message.created',
    { from: { type: 'agent', id: 'mara', name: 'Mara' }, text: 'Hello', attachments: [] },
  ],
  [
    { type: 'FlowMessaged', text: 'Welcome' },
    'message.created',
    { from: { type: 'flow' }, text: 'Welcome', attachments: [] },
  ],
  [
    { type: 'ProgramMessaged', byId: 'parcels', byName: 'Parcels', text: 'It is on its way' },
    'message.created',
    { from: { type: 'program', id: 'parcels', name: 'Parcels' }, text: 'It is on its way', attachments: [] },
  ],
  [{ type: 'GuestSignedIn', guest }, 'guest.signed_in', { guest }],
  [
    { type: 'Disconnected', agentId: 'mara', notice: 'status', because: 'inactivity' },
    'conversation.disconnected',
    { agentId: 'mara', because: 'inactivity' },
  ],
  [
    { type: 'Disconnected', agentId: 'mara', byId: 'parcels', byName: 'Parcels', notice: 'status' },
    'conversation.disconnected',
    { agentId: 'mara', program: { id: 'parcels', name: 'Parcels' } },
  ],
  [{ type: 'Rejoined', lastAgentId: 'mara' }, 'conversation.rejoined', { lastAgentId: 'mara' }],
  [{ type: 'Ended', reason: 'expired' }, 'conversation.ended', { reason: 'expired' }],
  [
    {
      type: 'WrappedUp',
      agentId: 'mara',
      leg: 1,
      codeIds: ['a', 'b'],
      codeNames: ['Refund', 'Late'],
      notes: 'Is a dealer',
    },
    'wrap_up.completed',
    {
      agentId: 'mara',
      leg: 1,
      codes: [
        { id: 'a', name: 'Refund' },
        { id: 'b', name: 'Late' },
      ],
    },
  ],
])('%o is told', (event, type, fields) => {
  const told = toldEvent('c', { sequence: 7, at: 1000, event });
  expect(JSON.parse(JSON.stringify(told))).toEqual({
    type,
    at: 1000,
    data: { conversationId: 'c', sequence: 7, ...fields },
  });
});

describe('of every kind of entry', () => {
  const entries = (golden as unknown as readonly { readonly entries: readonly Entry[] }[]).flatMap(
    (log) => log.entries,
  );

  test('something is told exactly where there is an event for it', () => {
    for (const entry of entries)
      expect(toldEvent('c', entry)?.type, entry.event.type).toBe(EVENT_OF_ENTRY[entry.event.type]);
  });

  test('nothing is told that the company keeps to itself', () => {
    const word = 'the word that stays in the house';
    const kept = entries.map((entry) => {
      const { event } = entry;
      if (event.type === 'Noted' || event.type === 'Whispered') return { ...entry, event: { ...event, text: word } };
      return event.type === 'WrappedUp' ? { ...entry, event: { ...event, notes: word } } : entry;
    });
    expect(JSON.stringify(kept)).toContain(word);
    expect(JSON.stringify(kept.map((entry) => toldEvent('c', entry)))).not.toContain(word);
  });
});
