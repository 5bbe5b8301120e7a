import { expect, test } from 'vitest';
import { SESSION_SECONDS } from '../session/expiry.ts';
import type { ConversationEvent } from './events.ts';
import type { Step } from './scenario.test-kit.ts';
import { accept, answer, disconnect, message, offer, play, start, strict, T0, toStrict } from './scenario.test-kit.ts';

const connected: Step[] = [start('Hi', toStrict), offer('mara', strict), accept('mara')];
const left: Step[] = [...connected, disconnect('mara')];
const parked: Step[] = [...connected, { type: 'park', agentId: 'mara' }];
const asked: Step[] = [
  ...connected,
  { type: 'transferToAgent', agentId: 'mara', toAgentId: 'jonas', available: true, alertingSeconds: 30 },
];
const back = message('I am back', toStrict);
const MINUTE = 60_000;
const toAnother = {
  type: 'reassignToAgent',
  byId: 'sol',
  byName: 'Sol',
  toAgentId: 'jonas',
  available: true,
  queues: toStrict.queues,
} as const;
const mara = { by: 'agent', agentId: 'mara', agentName: 'Mara', queueId: 'care' } as const;
const elsewhere = {
  type: 'reassignToQueue',
  byId: 'sol',
  byName: 'Sol',
  queueId: 'returns',
  queues: toStrict.queues,
} as const;

test.each<{ name: string; given: Step[]; when: Step; then: ConversationEvent['type'][]; state: object }>([
  {
    name: 'a supervisor moves it from its agent to another, at whom it rings with the word who sends it',
    given: connected,
    when: toAnother,
    then: ['Reassigned', 'Offered'],
    state: {
      status: 'alerting',
      agentId: 'jonas',
      reason: 'reassigned',
      byName: 'Sol',
      queueId: 'care',
      waitingSince: T0 + 4000,
      until: T0 + 4000 + 30_000,
      leg: 2,
      wrapUps: [expect.objectContaining({ agentId: 'mara', leg: 1 })],
    },
  },
  {
    name: 'the other agent takes it, and the guest is told who helps',
    given: [...connected, toAnother],
    when: accept('jonas'),
    then: ['Accepted', 'Introduced'],
    state: { status: 'connected', agentId: 'jonas', leg: 2 },
  },
  {
    name: 'the other agent lets it pass, and it waits in its queue for anybody but those two',
    given: [...connected, toAnother],
    when: { type: 'decline', agentId: 'jonas' },
    then: ['Declined'],
    state: { status: 'waiting', queueId: 'care', passes: [{ agentId: 'mara' }, { agentId: 'jonas' }] },
  },
  {
    name: 'moved while a colleague is asked it rings at that colleague no longer',
    given: asked,
    when: { ...toAnother, toAgentId: 'noor' },
    then: ['Reassigned', 'Offered'],
    state: { status: 'alerting', agentId: 'noor' },
  },
  {
    name: 'moved while it rings it keeps its place in time',
    given: [start('Hi', toStrict), offer('mara', strict)],
    when: toAnother,
    then: ['Reassigned', 'Offered'],
    state: { status: 'alerting', agentId: 'jonas', waitingSince: T0 + 1003, leg: 1, wrapUps: [] },
  },
  {
    name: 'a supervisor moves what waits to another queue, where it keeps its place in time and goes on to no third',
    given: [start('Hi', toStrict)],
    when: elsewhere,
    then: ['Reassigned'],
    state: { status: 'waiting', queueId: 'returns', lastQueueId: 'returns', waitingSince: T0 + 1003, passes: [] },
  },
  {
    name: 'a supervisor puts what an agent has back into its line',
    given: connected,
    when: { ...elsewhere, queueId: 'care' },
    then: ['Reassigned'],
    state: { status: 'waiting', queueId: 'care', waitingSince: T0 + 4000, passes: [{ agentId: 'mara' }], leg: 2 },
  },
  {
    name: 'it is sent on from whoever is said to have it, and has',
    given: parked,
    when: { ...toAnother, from: { holder: mara, leg: 1 } },
    then: ['Reassigned', 'Offered'],
    state: { status: 'alerting', agentId: 'jonas', leg: 2 },
  },
  {
    name: 'a supervisor moves what is parked, and the parked leg is over',
    given: [...parked, back],
    when: elsewhere,
    then: ['Reassigned'],
    state: {
      status: 'waiting',
      queueId: 'returns',
      waitingSince: T0 + 5001,
      leg: 2,
      wrapUps: [expect.objectContaining({ agentId: 'mara' })],
    },
  },
])('$name', ({ given, when, then, state }) => {
  const outcome = play([...given, when]);
  expect(outcome.refusal).toBeUndefined();
  expect(outcome.events.map(({ type }) => type)).toEqual(then);
  expect(outcome.state).toMatchObject(state);
});

test.each<{ name: string; given: Step[]; when: Step; refusal: string }>([
  { name: 'reassigning what nobody has and nobody waits for', given: left, when: elsewhere, refusal: 'notConnected' },
  { name: 'sending it to an agent from nowhere', given: left, when: toAnother, refusal: 'notConnected' },
  {
    name: 'sending it to a queue that there is not',
    given: connected,
    when: { ...elsewhere, queueId: 'gone' },
    refusal: 'queueNotFound',
  },
  {
    name: 'sending it to the queue in which it waits',
    given: [start('Hi', toStrict)],
    when: { ...elsewhere, queueId: 'care' },
    refusal: 'alreadyThere',
  },
  {
    name: 'sending it to whoever has it',
    given: connected,
    when: { ...toAnother, toAgentId: 'mara' },
    refusal: 'alreadyThere',
  },
  {
    name: 'sending it to whoever has parked it',
    given: parked,
    when: { ...toAnother, toAgentId: 'mara' },
    refusal: 'alreadyThere',
  },
  {
    name: 'sending it to whom it rings at',
    given: [start('Hi', toStrict), offer('mara', strict)],
    when: { ...toAnother, toAgentId: 'mara' },
    refusal: 'alreadyThere',
  },
  {
    name: 'sending it to an agent who is not on queue or has no room',
    given: connected,
    when: { ...toAnother, available: false },
    refusal: 'agentNotAvailable',
  },
  {
    name: 'taking what was sent to somebody else',
    given: [...connected, toAnother],
    when: accept('mara'),
    refusal: 'notOffered',
  },
  {
    name: 'answering what was moved away',
    given: [...connected, elsewhere],
    when: answer('mara'),
    refusal: 'notConnected',
  },
  {
    name: 'sending it to a queue from an agent who has it no longer',
    given: [...connected, toAnother],
    when: { ...elsewhere, from: { holder: mara, leg: 1 } },
    refusal: 'notTheHolder',
  },
  {
    name: 'sending it to an agent from the queue whose agent has taken it',
    given: connected,
    when: { ...toAnother, from: { holder: { by: 'queue', queueId: 'care' }, leg: 1 } },
    refusal: 'notTheHolder',
  },
  {
    name: 'sending it on from an agent who has it again, in another leg',
    given: [...left, back, offer('mara', strict), accept('mara')],
    when: { ...elsewhere, from: { holder: mara, leg: 1 } },
    refusal: 'notTheHolder',
  },
  {
    name: 'sending it on from somebody when nobody has it',
    given: left,
    when: { ...toAnother, from: { holder: mara, leg: 1 } },
    refusal: 'notTheHolder',
  },
  {
    name: 'sending it anywhere when the session is over',
    given: connected,
    when: { after: SESSION_SECONDS.default * 1000 + MINUTE, command: toAnother },
    refusal: 'sessionExpired',
  },
])('$name is refused', ({ given, when, refusal }) => {
  expect(play([...given, when]).refusal).toBe(refusal);
});
