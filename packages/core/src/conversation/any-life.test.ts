import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ConversationCommand } from './commands.ts';
import type { Entry } from './events.ts';
import { replay } from './evolve.ts';
import { handle } from './handle.ts';
import {
  accept,
  answer,
  CONVERSATION,
  disconnect,
  message,
  offer,
  start,
  strict,
  T0,
  toNobody,
  toStrict,
  wake,
  wrapUp,
} from './scenario.test-kit.ts';
import { seatHolder } from './seat.ts';
import type { ConversationState } from './state.ts';

const agents = fc.constantFrom('mara', 'jonas', 'noor');

const attributed: ConversationCommand = {
  type: 'message',
  facts: toNobody,
  message: { text: 'Hi', attachments: [], customAttributes: { plan: 'pro' } },
};

const command: fc.Arbitrary<ConversationCommand> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(start(), start('Hi', toNobody)) },
  { weight: 4, arbitrary: fc.constantFrom(message(), message('👋'), message(''), attributed) },
  { weight: 4, arbitrary: agents.map(offer) },
  { weight: 4, arbitrary: agents.map(accept) },
  { weight: 1, arbitrary: agents.map((agentId) => ({ type: 'decline' as const, agentId })) },
  { weight: 4, arbitrary: fc.constantFrom(wake(), wake(toStrict)) },
  { weight: 2, arbitrary: agents.map((agentId) => offer(agentId, strict)) },
  { weight: 2, arbitrary: agents.map((agentId) => ({ type: 'park' as const, agentId })) },
  { weight: 2, arbitrary: agents.map((agentId) => ({ type: 'resume' as const, agentId, agentName: agentId })) },
  {
    weight: 2,
    arbitrary: fc.tuple(agents, agents).map(([agentId, toAgentId]) => ({
      type: 'transferToAgent' as const,
      agentId,
      toAgentId,
      available: true,
      alertingSeconds: 30,
    })),
  },
  { weight: 1, arbitrary: agents.map((agentId) => ({ type: 'cancelTransfer' as const, agentId })) },
  {
    weight: 1,
    arbitrary: agents.map((agentId) => ({
      type: 'transferToQueue' as const,
      agentId,
      queueId: 'returns',
      queues: toStrict.queues,
    })),
  },
  {
    weight: 1,
    arbitrary: agents.map((byId) => ({ type: 'takeOver' as const, byId, byName: byId, queues: toStrict.queues })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(agents, agents).map(([byId, toAgentId]) => ({
      type: 'reassignToAgent' as const,
      byId,
      byName: byId,
      toAgentId,
      available: true,
      queues: toStrict.queues,
    })),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(agents, fc.constantFrom('care', 'returns')).map(([byId, queueId]) => ({
      type: 'reassignToQueue' as const,
      byId,
      byName: byId,
      queueId,
      queues: toStrict.queues,
    })),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(agents, fc.integer({ min: 1, max: 6 })).map(([agentId, leg]) => wrapUp(agentId, { leg })),
  },
  { weight: 4, arbitrary: agents.map((agentId) => answer(agentId)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<ConversationCommand>(
      { type: 'programMessage', byId: 'parcels', byName: 'Parcels', text: 'It is on its way' },
      { type: 'programDisconnect', byId: 'parcels', byName: 'Parcels', notice: 'readOnly' },
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(agents, fc.constantFrom('nothing', 'status', 'readOnly'))
      .map(([agentId, notice]) => disconnect(agentId, notice)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<ConversationCommand>({ type: 'clear', allowed: false }, { type: 'supersede' }),
  },
);

/** Any life: commands with the time that passes before each, backwards at times. */
const life = fc.array(
  fc.record({
    command,
    passes: fc.oneof({ weight: 40, arbitrary: fc.integer({ min: -2000, max: 40_000 }) }, fc.constant(300_000_000)),
  }),
  { maxLength: 60 },
);

function live(steps: readonly { command: ConversationCommand; passes: number }[]) {
  const log: Entry[] = [];
  const states: ConversationState[] = [];
  let state: ConversationState | undefined;
  let now = T0;
  for (const step of [{ command: start(), passes: 0 }, ...steps]) {
    now += step.passes;
    const handled = handle(state, { conversationId: CONVERSATION, command: step.command }, now);
    if (handled.type === 'refusal') continue;
    log.push(...handled.entries);
    state = handled.state;
    if (state !== undefined) states.push(state);
  }
  return { log, states, state };
}

test('replaying the log gives the state', () => {
  fc.assert(
    fc.property(life, (steps) => {
      const { log, state } = live(steps);
      expect(replay(CONVERSATION, log)).toEqual(state);
    }),
  );
});

test('the sequence is 1…n and times strictly increase', () => {
  fc.assert(
    fc.property(life, (steps) => {
      const { log } = live(steps);
      expect(log.map(({ sequence }) => sequence)).toEqual(log.map((_, index) => index + 1));
      for (const [index, entry] of log.entries()) expect(entry.at).toBeGreaterThan(log[index - 1]?.at ?? 0);
    }),
  );
});

/** Events after which nobody has the conversation. */
const FREES = new Set([
  'Declined',
  'Unanswered',
  'Disconnected',
  'Ended',
  'Parked',
  'Queued',
  'ReturnedToFlow',
  'Reassigned',
]);
/** Events that leave a colleague asked. */
const KEEPS_ASKING = new Set(['GuestMessaged', 'AgentMessaged', 'WrappedUp', 'WrapUpSkipped', 'InactivityWarned']);

test('nobody is connected who was not offered it, and nobody while another is', () => {
  fc.assert(
    fc.property(life, (steps) => {
      let holder: string | undefined;
      let asked: string | undefined;
      for (const { event } of live(steps).log) {
        if (event.type === 'Offered') {
          expect(holder).toBeUndefined();
          holder = event.agentId;
        }
        if (event.type === 'AgentMessaged') expect(event.agentId).toBe(holder);
        if (event.type === 'Accepted') {
          expect([holder, asked]).toContain(event.agentId);
          holder = event.agentId;
        }
        if (event.type === 'Resumed') {
          expect(holder === undefined || holder !== event.agentId).toBe(true);
          holder = event.agentId;
        }
        if (event.type === 'TakenOver') holder = event.byId;
        asked = event.type === 'TransferOffered' ? event.toAgentId : KEEPS_ASKING.has(event.type) ? asked : undefined;
        if (FREES.has(event.type)) holder = undefined;
      }
      const { state } = live(steps);
      expect(state === undefined ? undefined : seatHolder(state)).toBe(holder);
    }),
  );
});

test('no decision leaves a conversation in the flow', () => {
  fc.assert(
    fc.property(life, (steps) => {
      expect(live(steps).states.filter(({ status }) => status === 'inFlow')).toEqual([]);
    }),
  );
});

test('the state stays small however long the life', () => {
  const pass = [offer('mara'), { type: 'decline', agentId: 'mara' } as const, message('x'.repeat(4000))];
  const steps = Array.from({ length: 300 }, (_, index) => ({ command: pass[index % 3] ?? message(), passes: 1000 }));
  expect(JSON.stringify(live(steps).state).length).toBeLessThan(2500);
});
