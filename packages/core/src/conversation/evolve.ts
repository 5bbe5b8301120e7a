import { assertNever } from '../assert-never.ts';
import { SESSION_SECONDS } from '../session/expiry.ts';
import { wordsOfContent, wordsOfResponses } from './content.ts';
import { mergeAttributes } from './custom-attributes.ts';
import type { ConversationEvent, Entry, TalkEvent } from './events.ts';
import { evolveLeg, isLegEvent } from './evolve-leg.ts';
import type { CustomAttributes } from './message.ts';
import type { ConversationHead, ConversationState } from './state.ts';
import { PREVIEW_CHARACTERS } from './state.ts';

/** The state after `entry`. `undefined` is the conversation before its first event. Throws on a log that the rules can't have written. */
export function evolve(state: ConversationState | undefined, conversationId: string, entry: Entry): ConversationState {
  const { event } = entry;
  if (event.type === 'Started') {
    if (state !== undefined) throw new Error('A conversation starts once');
    return begun(conversationId, event, entry);
  }
  if (state === undefined) throw new Error(`A conversation can't begin with ${event.type}`);
  if (entry.sequence !== state.sequence + 1) throw new Error(`Expected ${state.sequence + 1}, got ${entry.sequence}`);
  const next = { ...state, sequence: entry.sequence, lastAt: entry.at };
  return isLegEvent(event) ? evolveLeg(next, event, entry.at) : evolveTalk(next, event, entry.at);
}

/** The state that a whole log leads to. */
export function replay(conversationId: string, entries: readonly Entry[]): ConversationState | undefined {
  let state: ConversationState | undefined;
  for (const entry of entries) state = evolve(state, conversationId, entry);
  return state;
}

function begun(
  conversationId: string,
  event: Extract<ConversationEvent, { type: 'Started' }>,
  { sequence, at }: Entry,
): ConversationState {
  const { sessionId, deploymentId, flowId, flowVersion, guest, earlierConversationId } = event;
  return {
    conversationId,
    sessionId,
    deploymentId,
    flow: { id: flowId, version: flowVersion },
    sessionSeconds: event.sessionSeconds ?? SESSION_SECONDS.default,
    sequence,
    lastAt: at,
    leg: 1,
    opening: '',
    latest: { from: 'guest', text: '', at },
    unanswered: 0,
    wrapUps: [],
    ...(guest === undefined ? {} : { guest }),
    ...(earlierConversationId === undefined ? {} : { earlierConversationId }),
    status: 'inFlow',
  };
}

function evolveTalk(state: ConversationState, event: TalkEvent, at: number): ConversationState {
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
    case 'AttributesSet':
      return { ...state, ...attributesAfter(state, event.attributes) };
    case 'FlowMessaged': {
      const text = preview(wordsOfContent(event.text, event.content ?? []));
      return { ...state, latest: { from: 'flow', text, at } };
    }
    case 'AgentMessaged': {
      const text = preview(wordsOfContent(event.message.text, event.message.content ?? []));
      return { ...state, latest: { from: 'agent', agentId: event.agentId, text, at }, unanswered: 0 };
    }
    case 'ProgramMessaged':
      return { ...state, latest: { from: 'flow', text: preview(event.text), at } };
    case 'Whispered':
    case 'Noted':
    case 'Introduced':
      return state;
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
  if (text.length <= PREVIEW_CHARACTERS) return text;
  return Array.from(text.slice(0, 2 * PREVIEW_CHARACTERS))
    .slice(0, PREVIEW_CHARACTERS)
    .join('');
}
