import { expect, test } from 'vitest';
import type { ConversationEvent } from '../conversation/events.ts';
import { NO_REQUEST } from '../routing/request.ts';
import { fileVisibleToAgent, visibleToAgent } from './visible-to-agent.ts';
import { visibleToGuest } from './visible-to-guest.ts';
import { fileVisibleToSupervisor, visibleToSupervisor } from './visible-to-supervisor.ts';

const message = { text: 'Hi', attachments: [] };
const rest = { node: 'ask', for: 'answer', until: 9, tries: 0, steps: 1, restsAlone: 1, request: NO_REQUEST } as const;
const whispered: ConversationEvent = {
  type: 'Whispered',
  byId: 'lena',
  byName: 'Lena',
  toAgentId: 'mara',
  text: 'Offer a refund',
};

test.each<
  [
    ConversationEvent,
    { readonly guest: boolean; readonly mara: boolean; readonly jonas: boolean; readonly lena: boolean },
  ]
>([
  [
    { type: 'GuestMessaged', message },
    { guest: true, mara: true, jonas: true, lena: true },
  ],
  [whispered, { guest: false, mara: true, jonas: false, lena: true }],
  [
    { type: 'Noted', byId: 'mara', byName: 'Mara', text: 'Is a dealer' },
    { guest: false, mara: true, jonas: true, lena: true },
  ],
  [
    { type: 'FlowRested', rest },
    { guest: false, mara: false, jonas: false, lena: false },
  ],
  [
    { type: 'Parked', agentId: 'mara' },
    { guest: false, mara: true, jonas: true, lena: true },
  ],
])('%o: %o', (event, { guest, mara, jonas, lena }) => {
  expect(visibleToGuest(event)).toBe(guest);
  const entry = { sequence: 7, at: 1000, event };
  expect(visibleToAgent(entry, { agentId: 'mara' })).toBe(mara);
  expect(visibleToAgent(entry, { agentId: 'mara', readsUntil: 1000 })).toBe(mara);
  expect(visibleToAgent(entry, { agentId: 'mara', readsUntil: 999 })).toBe(false);
  expect(visibleToAgent(entry, { agentId: 'jonas' })).toBe(jonas);
  expect(visibleToSupervisor(event)).toBe(lena);
});

test.each([
  ['of the guest', { sessionId: 'guest', sentAt: 5 }, {}, true],
  ['that waits to be sent', { sessionId: 'guest' }, {}, true],
  ['of another guest', { sessionId: 'other', sentAt: 5 }, {}, false],
  ['from the agent’s own leg', { sessionId: 'guest', sentAt: 5 }, { readsUntil: 5 }, true],
  ['from after it', { sessionId: 'guest', sentAt: 6 }, { readsUntil: 5 }, false],
  ['that waits to be sent after it', { sessionId: 'guest' }, { readsUntil: 5 }, false],
])('an agent reads a file %s: %#', (_, file, reads, visible) => {
  expect(fileVisibleToAgent(file, { sessionId: 'guest', ...reads })).toBe(visible);
});

test.each([
  ['that was sent', { sessionId: 'guest', sentAt: 5 }, true],
  ['that waits to be sent', { sessionId: 'guest' }, false],
  ['of another guest', { sessionId: 'other', sentAt: 5 }, false],
])('a supervisor reads a file %s: %#', (_, file, visible) => {
  expect(fileVisibleToSupervisor(file, { sessionId: 'guest' })).toBe(visible);
});
