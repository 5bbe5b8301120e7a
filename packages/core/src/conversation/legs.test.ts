import { describe, expect, test } from 'vitest';
import { MAX_PARK_MS } from '../leg/park.ts';
import { NO_REQUEST } from '../routing/request.ts';
import type { ConversationEvent } from './events.ts';
import type { Step } from './scenario.test-kit.ts';
import {
  accept,
  answer,
  disconnect,
  message,
  offer,
  play,
  returns,
  start,
  strict,
  T0,
  toStrict,
  wake,
} from './scenario.test-kit.ts';

const connected: Step[] = [start('Hi', toStrict), offer('mara', strict), accept('mara')];
const park = { type: 'park', agentId: 'mara' } as const;
const resume = { type: 'resume', agentId: 'mara', agentName: 'mara' } as const;
const parked: Step[] = [...connected, park];
const toReturns = { type: 'transferToQueue', agentId: 'mara', queueId: 'returns', queues: toStrict.queues } as const;
const toJonas = {
  type: 'transferToAgent',
  agentId: 'mara',
  toAgentId: 'jonas',
  available: true,
  alertingSeconds: 30,
} as const;
const asked: Step[] = [...connected, toJonas];
const takeOver = { type: 'takeOver', byId: 'sol', byName: 'Sol', queues: toStrict.queues } as const;
const whisper = { type: 'whisper', byId: 'sol', byName: 'Sol', text: 'Offer a refund' } as const;
const MINUTE = 60_000;
const back = message('I am back', toStrict);

const types = (events: readonly ConversationEvent[]) => events.map(({ type }) => type);

describe('what becomes of a leg', () => {
  test.each<{ name: string; given: Step[]; when: Step; then: ConversationEvent['type'][]; state: object }>([
    {
      name: 'parked, it takes none of the agent’s room and comes back after a week at the latest',
      given: connected,
      when: park,
      then: ['Parked'],
      state: { status: 'parked', agentId: 'mara', leg: 1, until: T0 + 4000 + MAX_PARK_MS },
    },
    {
      name: 'its agent takes it back',
      given: parked,
      when: resume,
      then: ['Resumed'],
      state: { status: 'connected', agentId: 'mara', leg: 1 },
    },
    {
      name: 'the guest’s answer brings it back to its agent first',
      given: parked,
      when: back,
      then: ['GuestMessaged', 'Queued'],
      state: {
        status: 'waiting',
        lastAgent: { agentId: 'mara', reservedUntil: T0 + 5000 + 20_000, named: true },
        leg: 1,
      },
    },
    {
      name: 'offered to its agent it is connected at once, in the same leg',
      given: [...parked, back],
      when: offer('mara', strict),
      then: ['Offered', 'Accepted'],
      state: { status: 'connected', agentId: 'mara', leg: 1, wrapUps: [] },
    },
    {
      name: 'taken by somebody else the parked leg is over, and the guest is told who helps',
      given: [...parked, back, offer('jonas', strict)],
      when: accept('jonas'),
      then: ['Accepted', 'Introduced'],
      state: {
        status: 'connected',
        agentId: 'jonas',
        leg: 2,
        wrapUps: [expect.objectContaining({ leg: 1, agentId: 'mara' })],
      },
    },
    {
      name: 'its agent may take it back while it waits',
      given: [...parked, back],
      when: resume,
      then: ['Resumed'],
      state: { status: 'connected', agentId: 'mara', leg: 1 },
    },
    {
      name: 'the set time brings it back',
      given: [...connected, { ...park, until: T0 + 10 * MINUTE }],
      when: { after: 10 * MINUTE, command: wake(toStrict) },
      then: ['Queued'],
      state: { status: 'waiting', lastAgent: { agentId: 'mara', named: true } },
    },
    {
      name: 'in the queue that it overflows to it still waits for its agent first',
      given: [...parked, back],
      when: { after: 60 * MINUTE, command: wake(toStrict) },
      then: ['Queued'],
      state: { status: 'waiting', queueId: 'returns', lastAgent: { agentId: 'mara', named: true } },
    },
    {
      name: 'a parked one may be left',
      given: parked,
      when: disconnect('mara'),
      then: ['Disconnected'],
      state: { status: 'disconnected', wrapUps: [expect.objectContaining({ leg: 1 })] },
    },
    {
      name: 'handed to a queue it is the agent’s no more and waits with what it asked for',
      given: connected,
      when: toReturns,
      then: ['Transferred', 'Queued'],
      state: {
        status: 'waiting',
        queueId: 'returns',
        leg: 2,
        request: NO_REQUEST,
        wrapUps: [expect.objectContaining({ leg: 1 })],
      },
    },
    {
      name: 'a colleague is asked, and it stays with the agent',
      given: connected,
      when: toJonas,
      then: ['TransferOffered'],
      state: { status: 'connected', agentId: 'mara', transfer: { toAgentId: 'jonas' } },
    },
    {
      name: 'the agent goes on talking meanwhile',
      given: asked,
      when: answer('mara'),
      then: ['AgentMessaged'],
      state: { status: 'connected', transfer: { toAgentId: 'jonas' } },
    },
    {
      name: 'the colleague takes it',
      given: asked,
      when: accept('jonas'),
      then: ['Accepted', 'Introduced'],
      state: { status: 'connected', agentId: 'jonas', leg: 2, wrapUps: [expect.objectContaining({ agentId: 'mara' })] },
    },
    {
      name: 'the colleague declines',
      given: asked,
      when: { type: 'decline', agentId: 'jonas' },
      then: ['TransferEnded'],
      state: { status: 'connected', agentId: 'mara' },
    },
    {
      name: 'the colleague lets it ring out',
      given: asked,
      when: { after: 30_000, command: wake(toStrict) },
      then: ['TransferEnded'],
      state: { status: 'connected', agentId: 'mara' },
    },
    {
      name: 'the agent asks no longer',
      given: asked,
      when: { type: 'cancelTransfer', agentId: 'mara' },
      then: ['TransferEnded'],
      state: { status: 'connected', agentId: 'mara' },
    },
    {
      name: 'a supervisor takes it from its agent',
      given: connected,
      when: takeOver,
      then: ['TakenOver'],
      state: { status: 'connected', agentId: 'sol', leg: 2, wrapUps: [expect.objectContaining({ agentId: 'mara' })] },
    },
    {
      name: 'a supervisor takes it from the line',
      given: [start('Hi', toStrict), offer('mara', strict)],
      when: takeOver,
      then: ['TakenOver'],
      state: { status: 'connected', agentId: 'sol', leg: 1, wrapUps: [] },
    },
    {
      name: 'a supervisor takes what is parked',
      given: parked,
      when: takeOver,
      then: ['TakenOver'],
      state: { status: 'connected', agentId: 'sol', leg: 2 },
    },
    {
      name: 'who takes over what they have parked themselves has it back',
      given: [...parked, back],
      when: { ...takeOver, byId: 'mara' },
      then: ['Resumed'],
      state: { status: 'connected', agentId: 'mara', leg: 1, wrapUps: [] },
    },
    {
      name: 'a supervisor whispers',
      given: connected,
      when: whisper,
      then: ['Whispered'],
      state: { status: 'connected', agentId: 'mara' },
    },
    {
      name: 'an agent notes something, which answers nobody and wakes nothing',
      given: parked,
      when: { type: 'note', agentId: 'mara', agentName: 'Mara', text: 'Is a dealer' },
      then: ['Noted'],
      state: { status: 'parked', agentId: 'mara', latest: { from: 'flow' }, unanswered: 1 },
    },
    {
      name: 'who waits too long goes to another queue and keeps their place in time',
      given: [start('Hi', toStrict)],
      when: { after: 61 * MINUTE, command: wake(toStrict) },
      then: ['Queued'],
      state: { status: 'waiting', queueId: 'returns', waitingSince: T0 + 1003 },
    },
    {
      name: 'the guest may clear while a leg is parked; its work remains',
      given: parked,
      when: { type: 'clear', allowed: true },
      then: ['Ended'],
      state: { status: 'ended', wrapUps: [expect.objectContaining({ leg: 1, agentId: 'mara' })] },
    },
  ])('$name', ({ given, when, then, state }) => {
    const outcome = play([...given, when]);
    expect(outcome.refusal).toBeUndefined();
    expect(types(outcome.events)).toEqual(then);
    expect(outcome.state).toMatchObject(state);
  });
});

describe('silence in a leg', () => {
  const silent = (minutes: number, facts = toStrict): Step => ({ after: minutes * MINUTE, command: wake(facts) });

  test('a minute before its end both are warned, then the leg ends', () => {
    const warned = play([...connected, silent(10)]);
    expect(warned.events).toEqual([{ type: 'InactivityWarned', text: 'Still there?' }]);
    const ended = play([...connected, silent(10), silent(1)]);
    expect(ended.events).toEqual([{ type: 'Disconnected', agentId: 'mara', notice: 'status', because: 'inactivity' }]);
    expect(play([...connected, silent(10), silent(0.9)]).events).toEqual([]);
  });

  test.each(['nothing', 'status', 'readOnly'] as const)(
    'the guest sees of its end what the configuration says: %s',
    (notice) => {
      const { events } = play([...connected, silent(10), silent(1, { ...toStrict, onDisconnect: notice })]);
      expect(events).toMatchObject([{ type: 'Disconnected', notice }]);
    },
  );

  test('a word of either side begins it anew', () => {
    expect(play([...connected, silent(10), answer('mara'), silent(8)]).events).toEqual([]);
    expect(play([...connected, silent(10), back, silent(8)]).events).toEqual([]);
    expect(types(play([...connected, silent(10), back, silent(10)]).events)).toEqual(['InactivityWarned']);
  });

  test('it may send the guest back to the flow, and the agent’s work remains', () => {
    const queue = { ...strict, inactivity: { afterSeconds: 600, action: 'flow', warning: '' } } as const;
    const facts = { ...toStrict, queues: [queue, returns] };
    const given: Step[] = [start('Hi', facts), offer('mara', queue), accept('mara')];
    const over: Step = { after: 10 * MINUTE, command: wake(facts) };
    const { events, state } = play([...given, over, over]);
    expect(types(events)).toEqual(['ReturnedToFlow', 'FlowMessaged', 'Queued']);
    expect(state).toMatchObject({ status: 'waiting', leg: 2, wrapUps: [expect.objectContaining({ leg: 1 })] });
  });
});
