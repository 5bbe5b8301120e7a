import { assertNever } from '../assert-never.ts';
import { SESSION_SECONDS } from '../session/expiry.ts';
import { wordsOfContent, wordsOfResponses } from './content.ts';
import { mergeAttributes } from './custom-attributes.ts';
import type { ConversationEvent, Entry } from './events.ts';
import type { CustomAttributes } from './message.ts';
import type { Alerting, ConversationHead, ConversationState, Waiting } from './state.ts';
import { MAX_PASSES, PREVIEW_CHARACTERS } from './state.ts';

/** The state after `entry`. `undefined` is the conversation before its first event. Throws on a log that the rules can't have written. */
export function evolve(state: ConversationState | undefined, conversationId: string, entry: Entry): ConversationState {
  const { event } = entry;
  if (event.type === 'Started') {
    if (state !== undefined) throw new Error('A conversation starts once');
    return {
      conversationId,
      sessionId: event.sessionId,
      deploymentId: event.deploymentId,
      sessionSeconds: event.sessionSeconds ?? SESSION_SECONDS.default,
      sequence: entry.sequence,
      lastAt: entry.at,
      leg: 1,
      opening: '',
      latest: { from: 'guest', text: '', at: entry.at },
      unanswered: 0,
      ...(event.guest === undefined ? {} : { guest: event.guest }),
      status: 'inFlow',
    };
  }
  if (state === undefined) throw new Error(`A conversation can't begin with ${event.type}`);
  if (entry.sequence !== state.sequence + 1) throw new Error(`Expected ${state.sequence + 1}, got ${entry.sequence}`);
  return applied({ ...state, sequence: entry.sequence, lastAt: entry.at }, event, entry.at);
}

/** The state that a whole log leads to. */
export function replay(conversationId: string, entries: readonly Entry[]): ConversationState | undefined {
  let state: ConversationState | undefined;
  for (const entry of entries) state = evolve(state, conversationId, entry);
  return state;
}

function applied(
  state: ConversationState,
  event: Exclude<ConversationEvent, { type: 'Started' }>,
  at: number,
): ConversationState {
  switch (event.type) {
    case 'GuestJoined':
      return { ...state, ...attributesAfter(state, event.join.customAttributes) };
    case 'GuestMessaged': {
      const text = preview(wordsOfResponses(event.message.text, event.message.responses ?? []));
      return {
        ...state,
        opening: state.status === 'disconnected' || state.opening === '' ? text : state.opening,
        latest: { from: 'guest', text, at },
        unanswered: state.unanswered + 1,
        ...attributesAfter(state, event.message.customAttributes),
      };
    }
    case 'GuestSignedIn':
      return { ...state, guest: event.guest };
    case 'FlowMessaged': {
      const text = preview(wordsOfContent(event.text, event.content ?? []));
      return { ...state, latest: { from: 'flow', text, at } };
    }
    case 'AgentMessaged': {
      const text = preview(wordsOfContent(event.message.text, event.message.content ?? []));
      return { ...state, latest: { from: 'agent', text, at }, unanswered: 0 };
    }
    case 'Queued':
      return {
        ...headOf(state),
        lastQueueId: event.queueId,
        status: 'waiting',
        queueId: event.queueId,
        waitingSince: at,
        passes: [],
        ...(event.preferredAgentId === undefined ? {} : { preferredAgentId: event.preferredAgentId }),
      };
    case 'Offered': {
      const waiting = inStatus(state, 'waiting', event.type);
      const { agentId, reason, until } = event;
      return { ...waiting, status: 'alerting', agentId, reason, offeredAt: at, until };
    }
    case 'Accepted': {
      const { queueId } = inStatus(state, 'alerting', event.type);
      return {
        ...headOf(state),
        lastAgentId: event.agentId,
        status: 'connected',
        queueId,
        agentId: event.agentId,
        connectedAt: at,
      };
    }
    case 'Declined':
    case 'Unanswered':
      return { ...headOf(state), ...waitingAgain(inStatus(state, 'alerting', event.type), at) };
    case 'Disconnected':
      return { ...headOf(state), status: 'disconnected', disconnectedAt: at, readOnly: event.notice === 'readOnly' };
    case 'Rejoined':
      return { ...headOf(state), leg: state.leg + 1, status: 'inFlow' };
    case 'Ended':
      return { ...headOf(state), status: 'ended', endedAt: at, reason: event.reason };
    default:
      return assertNever(event);
  }
}

function attributesAfter(
  { attributes = {} }: ConversationState,
  fresh: CustomAttributes | undefined,
): Pick<ConversationHead, 'attributes'> {
  return fresh === undefined ? {} : { attributes: mergeAttributes(attributes, fresh) };
}

function preview(text: string): string {
  return Array.from(text.slice(0, 2 * PREVIEW_CHARACTERS))
    .slice(0, PREVIEW_CHARACTERS)
    .join('');
}

function waitingAgain(alerting: Alerting, at: number): Waiting {
  const { queueId, waitingSince, preferredAgentId } = alerting;
  return {
    status: 'waiting',
    queueId,
    waitingSince,
    passes: [...alerting.passes, { agentId: alerting.agentId, at }].slice(-MAX_PASSES),
    ...(preferredAgentId === undefined ? {} : { preferredAgentId }),
  };
}

function headOf(state: ConversationState): ConversationHead {
  const { conversationId, sessionId, deploymentId, sessionSeconds, sequence, lastAt, leg, lastAgentId, lastQueueId } =
    state;
  const { opening, latest, unanswered, guest, attributes } = state;
  return {
    conversationId,
    sessionId,
    deploymentId,
    sessionSeconds,
    sequence,
    lastAt,
    leg,
    opening,
    latest,
    unanswered,
    ...(guest === undefined ? {} : { guest }),
    ...(lastAgentId === undefined ? {} : { lastAgentId }),
    ...(lastQueueId === undefined ? {} : { lastQueueId }),
    ...(attributes === undefined ? {} : { attributes }),
  };
}

function inStatus<S extends ConversationState['status']>(
  state: ConversationState,
  status: S,
  event: string,
): Extract<ConversationState, { status: S }> {
  if (state.status !== status) throw new Error(`${event} can't follow status ${state.status}`);
  return state as Extract<ConversationState, { status: S }>;
}
