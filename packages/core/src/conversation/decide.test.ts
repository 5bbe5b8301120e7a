import { describe, expect, test } from 'vitest';
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
  start,
  toNobody,
  toStrict,
  wake,
} from './scenario.test-kit.ts';

const connected: Step[] = [start(), offer('mara'), accept('mara')];
const left: Step[] = [...connected, disconnect('mara')];
const leftForGood: Step[] = [...connected, disconnect('mara', 'readOnly')];

const types = (events: readonly ConversationEvent[]) => events.map(({ type }) => type);

describe('what follows from a command', () => {
  test.each<{ name: string; given: Step[]; when: Step; then: ConversationEvent['type'][]; status: string }>([
    {
      name: 'a first message starts, runs the flow and waits',
      given: [],
      when: start(),
      then: ['Started', 'GuestMessaged', 'FlowMessaged', 'Queued'],
      status: 'waiting',
    },
    {
      name: 'a flow may disconnect at once',
      given: [],
      when: start('Hi', toNobody),
      then: ['Started', 'GuestMessaged', 'Disconnected'],
      status: 'disconnected',
    },
    {
      name: 'a message while waiting is just a message',
      given: [start()],
      when: message(),
      then: ['GuestMessaged'],
      status: 'waiting',
    },
    { name: 'an offer rings', given: [start()], when: offer('mara'), then: ['Offered'], status: 'alerting' },
    {
      name: 'a message does not stop the ringing',
      given: [start(), offer('mara')],
      when: message(),
      then: ['GuestMessaged'],
      status: 'alerting',
    },
    {
      name: 'an accepted offer connects',
      given: [start(), offer('mara')],
      when: accept('mara'),
      then: ['Accepted'],
      status: 'connected',
    },
    { name: 'accepting twice changes nothing', given: connected, when: accept('mara'), then: [], status: 'connected' },
    {
      name: 'a declined offer waits again',
      given: [start(), offer('mara')],
      when: { type: 'decline', agentId: 'mara' },
      then: ['Declined'],
      status: 'waiting',
    },
    {
      name: 'an offer that rings out waits again',
      given: [start(), offer('mara')],
      when: { after: 30_000, command: wake() },
      then: ['Unanswered'],
      status: 'waiting',
    },
    {
      name: 'an alarm that comes early changes nothing',
      given: [start(), offer('mara')],
      when: wake(),
      then: [],
      status: 'alerting',
    },
    {
      name: 'an alarm that comes late changes nothing',
      given: connected,
      when: { after: 30_000, command: wake() },
      then: [],
      status: 'connected',
    },
    { name: 'the agent answers', given: connected, when: answer('mara'), then: ['AgentMessaged'], status: 'connected' },
    {
      name: 'the agent disconnects, the conversation lives',
      given: connected,
      when: disconnect('mara'),
      then: ['Disconnected'],
      status: 'disconnected',
    },
    {
      name: 'the guest rejoins by writing',
      given: left,
      when: message(),
      then: ['GuestMessaged', 'Rejoined', 'Queued'],
      status: 'waiting',
    },
    {
      name: 'without an agent before, rejoining runs the flow again',
      given: [start('Hi', toNobody)],
      when: message(),
      then: ['GuestMessaged', 'Rejoined', 'FlowMessaged', 'Queued'],
      status: 'waiting',
    },
    {
      name: 'a guest who signs in is known from then on',
      given: [start()],
      when: { type: 'signIn', guest: { identityId: 'ada', name: 'Ada' } },
      then: ['GuestSignedIn'],
      status: 'waiting',
    },
    {
      name: 'the same guest who signs in again is known already',
      given: [start(), { type: 'signIn', guest: { identityId: 'ada', name: 'Ada' } }],
      when: { type: 'signIn', guest: { identityId: 'ada', name: 'Ada L' } },
      then: [],
      status: 'waiting',
    },
    {
      name: 'the guest clears',
      given: connected,
      when: { type: 'clear', allowed: true },
      then: ['Ended'],
      status: 'ended',
    },
    {
      name: 'a new conversation supersedes',
      given: leftForGood,
      when: { type: 'supersede' },
      then: ['Ended'],
      status: 'ended',
    },
    {
      name: 'superseding what has ended changes nothing',
      given: [start(), { type: 'supersede' }],
      when: { type: 'supersede' },
      then: [],
      status: 'ended',
    },
  ])('$name', ({ given, when, then, status }) => {
    const outcome = play([...given, when]);
    expect(outcome.refusal).toBeUndefined();
    expect(types(outcome.events)).toEqual(then);
    expect(outcome.state?.status).toBe(status);
  });

  test('who had it last is asked first when the guest is back', () => {
    const { events, state } = play([...left, message()]);
    expect(events.slice(1)).toEqual([
      { type: 'Rejoined', lastAgentId: 'mara' },
      { type: 'Queued', queueId: 'care', preferredAgentId: 'mara', request: NO_REQUEST },
    ]);
    expect(state).toMatchObject({ leg: 2, lastAgent: { agentId: 'mara' }, opening: 'Still there?' });
  });

  test('whom the flow names is asked first, whatever the queue says of last agents', () => {
    const nodes = {
      greet: { type: 'transferToAgent', agentId: 'mara', queueId: 'care', otherwise: 'care' },
      care: { type: 'transferToQueue', queueId: 'care' },
    } as const;
    const facts = { ...toStrict, flow: { ...toStrict.flow, nodes }, availableAgentIds: ['mara'] };
    expect(play([start('Hi', facts)]).state).toMatchObject({ lastAgent: { agentId: 'mara', named: true } });
  });

  test('a guest who is back is a returning one to the flow, from the first time on', () => {
    const nodes = {
      ...toStrict.flow.nodes,
      back: { type: 'decide', cases: [{ when: { type: 'returning' }, next: 'again' }], otherwise: 'care' },
      again: { type: 'sendMessage', text: 'Nice to see you again', next: 'care' },
    } as const;
    const facts = { ...toStrict, flow: { ...toStrict.flow, onRejoin: 'back', nodes } };
    expect(types(play([...left, message('Back', facts)]).events)).toContain('FlowMessaged');
  });

  test('who let it pass is remembered', () => {
    const { state } = play([start(), offer('mara'), { type: 'decline', agentId: 'mara' }]);
    expect(state).toMatchObject({ status: 'waiting', passes: [{ agentId: 'mara' }] });
  });
});

describe('what is refused', () => {
  test.each<{ name: string; given: Step[]; when: Step; refusal: string }>([
    { name: 'starting twice', given: [start()], when: start(), refusal: 'alreadyStarted' },
    { name: 'starting without a licence', given: [], when: start('Hi', undefined, false), refusal: 'notLicensed' },
    { name: 'an empty message', given: [start()], when: message(' \n'), refusal: 'messageEmpty' },
    { name: 'an empty first message', given: [], when: start(''), refusal: 'messageEmpty' },
    { name: 'a message over 4096 bytes', given: [start()], when: message('é'.repeat(2049)), refusal: 'messageTooLong' },
    {
      name: 'writing when the agent has left for good',
      given: leftForGood,
      when: message(),
      refusal: 'conversationReadOnly',
    },
    {
      name: 'writing after the end',
      given: [start(), { type: 'supersede' }],
      when: message(),
      refusal: 'conversationEnded',
    },
    {
      name: 'offering without a licence',
      given: [start()],
      when: { ...offer('mara'), licensed: false },
      refusal: 'notLicensed',
    },
    {
      name: 'offering what rings already',
      given: [start(), offer('mara')],
      when: offer('jonas'),
      refusal: 'notWaiting',
    },
    { name: 'offering what somebody has', given: connected, when: offer('jonas'), refusal: 'notWaiting' },
    {
      name: "accepting somebody else's offer",
      given: [start(), offer('mara')],
      when: accept('jonas'),
      refusal: 'notOffered',
    },
    {
      name: 'accepting when it has rung out',
      given: [start(), offer('mara')],
      when: { after: 30_000, command: accept('mara') },
      refusal: 'offerExpired',
    },
    {
      name: 'declining what does not ring',
      given: [start()],
      when: { type: 'decline', agentId: 'mara' },
      refusal: 'notOffered',
    },
    {
      name: 'answering before accepting',
      given: [start(), offer('mara')],
      when: answer('mara'),
      refusal: 'notConnected',
    },
    {
      name: "answering in somebody else's conversation",
      given: connected,
      when: answer('jonas'),
      refusal: 'notYourConversation',
    },
    {
      name: 'an answer over 4000 characters',
      given: connected,
      when: answer('mara', 'x'.repeat(4001)),
      refusal: 'messageTooLong',
    },
    { name: 'answering after disconnecting', given: left, when: answer('mara'), refusal: 'notConnected' },
    { name: 'disconnecting twice', given: left, when: disconnect('mara'), refusal: 'notConnected' },
    {
      name: "disconnecting somebody else's conversation",
      given: connected,
      when: disconnect('jonas'),
      refusal: 'notYourConversation',
    },
    {
      name: 'clearing where the configuration does not let guests',
      given: connected,
      when: { type: 'clear', allowed: false },
      refusal: 'clearNotAllowed',
    },
    { name: 'anything before the start', given: [], when: message(), refusal: 'conversationEnded' },
  ])('$name', ({ given, when, refusal }) => {
    expect(play([...given, when]).refusal).toBe(refusal);
  });
});

test('times strictly increase though the clock stands or goes back', () => {
  const { state } = play([start(), { after: 0, command: message() }, { after: -5000, command: message() }]);
  expect(state?.sequence).toBe(6);
  const before = play([start(), { after: 0, command: message() }]).state;
  expect(state?.lastAt).toBe((before?.lastAt ?? 0) + 1);
});
