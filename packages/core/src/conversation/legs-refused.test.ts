import { expect, test } from 'vitest';
import { MAX_PARK_MS } from '../leg/park.ts';
import { SESSION_SECONDS } from '../session/expiry.ts';
import type { Step } from './scenario.test-kit.ts';
import {
  accept,
  answer,
  disconnect,
  offer,
  play,
  start,
  strict,
  T0,
  toStrict,
  wake,
  wrapUp,
} from './scenario.test-kit.ts';

const connected: Step[] = [start('Hi', toStrict), offer('mara', strict), accept('mara')];
const left: Step[] = [...connected, disconnect('mara')];
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
const note = { type: 'note', agentId: 'mara', agentName: 'Mara', text: 'Is a dealer' } as const;
const whisper = { type: 'whisper', byId: 'sol', byName: 'Sol', text: 'Offer a refund' } as const;
const MINUTE = 60_000;

test.each<{ name: string; given: Step[]; when: Step; refusal: string }>([
  {
    name: 'parking somebody else’s',
    given: connected,
    when: { ...park, agentId: 'jonas' },
    refusal: 'notYourConversation',
  },
  { name: 'parking twice', given: parked, when: park, refusal: 'notConnected' },
  { name: 'parking into the past', given: connected, when: { ...park, until: T0 }, refusal: 'timeOutOfRange' },
  {
    name: 'parking for longer than a week',
    given: connected,
    when: { ...park, until: T0 + MAX_PARK_MS + MINUTE },
    refusal: 'timeOutOfRange',
  },
  {
    name: 'parking until the guest’s session is over',
    given: connected,
    when: { ...park, until: T0 + SESSION_SECONDS.default * 1000 + MINUTE },
    refusal: 'sessionEndsBefore',
  },
  { name: 'parking while a colleague is asked', given: asked, when: park, refusal: 'transferUnderWay' },
  {
    name: 'offering what has gone on to another queue',
    given: [start('Hi', toStrict), { after: 61 * 60_000, command: wake(toStrict) }],
    when: offer('mara', strict),
    refusal: 'notWaiting',
  },
  { name: 'taking back somebody else’s', given: parked, when: { ...resume, agentId: 'jonas' }, refusal: 'notParked' },
  { name: 'answering while it is parked', given: parked, when: answer('mara'), refusal: 'notConnected' },
  {
    name: 'handing it to a queue that there is not',
    given: connected,
    when: { ...toReturns, queueId: 'gone' },
    refusal: 'queueNotFound',
  },
  {
    name: 'asking a colleague who is not on queue',
    given: connected,
    when: { ...toJonas, available: false },
    refusal: 'agentNotAvailable',
  },
  { name: 'asking oneself', given: connected, when: { ...toJonas, toAgentId: 'mara' }, refusal: 'agentNotAvailable' },
  {
    name: 'asking two colleagues',
    given: asked,
    when: { ...toJonas, toAgentId: 'noor' },
    refusal: 'transferUnderWay',
  },
  { name: 'taking what somebody else is asked for', given: asked, when: accept('noor'), refusal: 'notOffered' },
  {
    name: 'taking it when it has rung out',
    given: asked,
    when: { after: 30_000, command: accept('jonas') },
    refusal: 'offerExpired',
  },
  {
    name: 'cancelling what nobody asked',
    given: connected,
    when: { type: 'cancelTransfer', agentId: 'mara' },
    refusal: 'noTransfer',
  },
  { name: 'taking over what nobody has and nobody waits for', given: left, when: takeOver, refusal: 'notConnected' },
  { name: 'whispering where nobody hears', given: left, when: whisper, refusal: 'notConnected' },
  {
    name: 'noting what somebody else has',
    given: connected,
    when: { ...note, agentId: 'jonas' },
    refusal: 'notYourConversation',
  },
  { name: 'noting nothing', given: connected, when: { ...note, text: ' ' }, refusal: 'textEmpty' },
  { name: 'noting too much', given: connected, when: { ...note, text: 'x'.repeat(4001) }, refusal: 'textTooLong' },
  { name: 'whispering nothing', given: connected, when: { ...whisper, text: ' ' }, refusal: 'textEmpty' },
  { name: 'wrapping up for somebody else', given: left, when: wrapUp('jonas'), refusal: 'noWrapUp' },
  {
    name: 'wrapping up without a code',
    given: left,
    when: wrapUp('mara', { codeIds: [] }),
    refusal: 'wrapUpCodeMissing',
  },
  {
    name: 'wrapping up with a code of another queue',
    given: left,
    when: wrapUp('mara', { codeIds: ['x'] }),
    refusal: 'wrapUpCodeUnknown',
  },
])('$name', ({ given, when, refusal }) => {
  expect(play([...given, when]).refusal).toBe(refusal);
});
