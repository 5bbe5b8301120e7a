import { expect, test } from 'vitest';
import { SESSION_SECONDS } from '../session/expiry.ts';
import type { ConversationCommand } from './commands.ts';
import { nextDeadline } from './deadline.ts';
import type { ConversationRefusal } from './decision.ts';
import type { ConversationEvent } from './events.ts';
import { replay } from './evolve.ts';
import {
  accept,
  answer,
  CONVERSATION,
  disconnect,
  message,
  offer,
  play,
  type Step,
  start,
  T0,
  wake,
} from './scenario.test-kit.ts';

const LIFE = SESSION_SECONDS.default * 1000;
const connected: Step[] = [start(), offer('mara'), accept('mara'), answer('mara')];
const expire: ConversationCommand = wake();

/** The answer was the last message; its leg ended a second after it. */
const left: Step[] = [...connected, disconnect('mara')];

test.each<{ name: string; given: Step[]; after: number; when: ConversationCommand; then: ConversationEvent[] }>([
  {
    name: 'in the last second of the session a message goes on',
    given: connected,
    after: LIFE - 1,
    when: answer('mara', 'Still there?'),
    then: [expect.objectContaining({ type: 'AgentMessaged' })],
  },
  { name: 'an alarm that goes off early does nothing', given: connected, after: LIFE - 1, when: expire, then: [] },
  {
    name: 'the end of the session ends the conversation',
    given: connected,
    after: LIFE,
    when: expire,
    then: [{ type: 'Ended', reason: 'expired' }],
  },
  {
    name: 'counts from the latest message and not from what agents did since',
    given: left,
    after: LIFE - 1000,
    when: expire,
    then: [{ type: 'Ended', reason: 'expired' }],
  },
  {
    name: 'a new conversation begun after it finds the old one expired',
    given: connected,
    after: LIFE,
    when: { type: 'supersede' },
    then: [{ type: 'Ended', reason: 'expired' }],
  },
  {
    name: 'an agent may still leave after it',
    given: connected,
    after: LIFE,
    when: disconnect('mara'),
    then: [{ type: 'Disconnected', agentId: 'mara', notice: 'nothing' }],
  },
])('$name', ({ given, after, when, then }) => {
  expect(play([...given, { after, command: when }]).events).toEqual(then);
});

test.each<{ name: string; given: Step[]; when: ConversationCommand; then: ConversationRefusal }>([
  { name: 'the guest writes', given: connected, when: message(), then: 'sessionExpired' },
  { name: 'the agent answers', given: connected, when: answer('mara'), then: 'sessionExpired' },
  { name: 'it is offered', given: [start()], when: offer('mara'), then: 'sessionExpired' },
  { name: 'an offer is accepted', given: [start(), offer('mara')], when: accept('mara'), then: 'sessionExpired' },
])('refused after the end of the session: $name', ({ given, when, then }) => {
  expect(play([...given, { after: LIFE + 10, command: when }]).refusal).toBe(then);
});

test('an ended conversation is not ended again', () => {
  const ended: Step[] = [...connected, { after: LIFE, command: expire }];
  expect(play([...ended, expire]).events).toEqual([]);
});

test('the alarm is set for the end of the session, to a whole minute after it, and a message in the same minute does not move it', () => {
  const { state } = play(connected);
  const deadline = state && nextDeadline(state);
  expect(deadline).toEqual({ at: T0 + LIFE + 60_000, about: 'session' });
  const later = play([...connected, { after: 50_000, command: message() }]).state;
  expect(later && nextDeadline(later)).toEqual(deadline);
});

test('the alarm of an offer comes first, unless the session ends before', () => {
  const offered = play([start(), offer('mara')]).state;
  expect(offered && nextDeadline(offered)).toMatchObject({ notResponding: 'mara', about: 'offer' });
  const late = play([start(), { after: LIFE - 10_000, command: offer('mara') }]).state;
  expect(late && nextDeadline(late)?.about).toBe('offer');
  const long = { ...offer('mara'), alertingSeconds: 900 };
  const ringsOver = play([start(), { after: LIFE - 10_000, command: long }]).state;
  expect(ringsOver && nextDeadline(ringsOver)).toEqual({ at: T0 + LIFE + 60_000, about: 'session' });
});

test('an ended conversation has no alarm', () => {
  const { state } = play([...connected, { type: 'supersede' }]);
  expect(state && nextDeadline(state)).toBeUndefined();
});

test('a log from before sessions had a length is one of three days', () => {
  const event = { type: 'Started', sessionId: 's', deploymentId: 'd', flowId: 'f', flowVersion: 1 } as const;
  expect(replay(CONVERSATION, [{ sequence: 1, at: T0, event }])?.sessionSeconds).toBe(259_200);
});
