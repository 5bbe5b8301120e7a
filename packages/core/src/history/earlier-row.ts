import type { ConversationEvent, EndReason, Entry } from '../conversation/events.ts';
import { overSince } from '../conversation/over-since.ts';
import type { ConversationState } from '../conversation/state.ts';
import { type LastWords, lastWordsOf } from '../inbox/last-words.ts';
import type { Instant } from '../instant.ts';

/** The events that a row of the past is made of, beside the state. */
export const EARLIER_MARKS = [
  'Started',
  'Accepted',
  'TakenOver',
  'WrappedUp',
] as const satisfies readonly ConversationEvent['type'][];

/** What an agent said of how a leg ended. */
export type EarlierWrapUp = {
  readonly codeIds: readonly string[];
  /** What the codes were called then; absent in events of old. */
  readonly codeNames?: readonly string[];
  readonly notes: string;
};

/** A conversation that is over, as a list of the guest's past shows it. */
export type EarlierRow = {
  readonly conversationId: string;
  readonly startedAt: Instant;
  readonly overSince: Instant;
  /** `disconnected`: the guest may still come back to it. */
  readonly ending: 'disconnected' | EndReason;
  /** Who had it, in the order in which they first did; nobody: only a flow. */
  readonly agents: readonly { readonly agentId: string; readonly name: string }[];
  readonly wrapUps: readonly EarlierWrapUp[];
  readonly lastWords: LastWords;
};

/** `marks` are the entries of {@link EARLIER_MARKS}, oldest first. `undefined`: the conversation goes on. */
export function earlierRow(state: ConversationState, marks: readonly Entry[]): EarlierRow | undefined {
  const since = overSince(state);
  if (since === undefined) return undefined;
  return {
    conversationId: state.conversationId,
    startedAt: marks.find(({ event }) => event.type === 'Started')?.at ?? since,
    overSince: since,
    ending: state.status === 'ended' ? state.reason : 'disconnected',
    agents: agentsOf(marks),
    wrapUps: marks.flatMap(({ event }) => (event.type === 'WrappedUp' ? [wrapUpOf(event)] : [])),
    lastWords: lastWordsOf(state),
  };
}

function agentsOf(marks: readonly Entry[]): EarlierRow['agents'] {
  const names = new Map<string, string>();
  for (const { event } of marks) {
    if (event.type === 'Accepted') names.set(event.agentId, event.agentName);
    if (event.type === 'TakenOver') names.set(event.byId, event.byName);
  }
  return [...names].map(([agentId, name]) => ({ agentId, name }));
}

function wrapUpOf({ codeIds, codeNames, notes }: Extract<ConversationEvent, { type: 'WrappedUp' }>): EarlierWrapUp {
  return { codeIds, notes, ...(codeNames === undefined ? {} : { codeNames }) };
}
