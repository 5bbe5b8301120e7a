import type { Entry } from '../conversation/events.ts';
import { evolve } from '../conversation/evolve.ts';
import { agentLegOf } from '../conversation/head.ts';
import type { ConversationState } from '../conversation/state.ts';
import type { Instant } from '../instant.ts';

/** What an agent said of how their stretch ended. */
export type StretchWrapUp = {
  readonly at: Instant;
  readonly codeIds: readonly string[];
  /** What the codes were called then; absent in events of old. */
  readonly codeNames?: readonly string[];
  readonly notes: string;
};

type Holder =
  | { readonly by: 'flow' }
  /** It waits, or rings at somebody. */
  | { readonly by: 'queue'; readonly queueId: string }
  | { readonly by: 'agent'; readonly agentId: string; readonly agentName: string; readonly queueId: string };

/** A part of a conversation in which the same flow, queue or agent had it without a break. */
export type Stretch = Holder & {
  /** Of the entry with which it began: names it within the conversation, for good. */
  readonly sequence: number;
  readonly from: Instant;
  /** Absent: it goes on. */
  readonly to?: Instant;
  readonly wrapUp?: StretchWrapUp;
};

type Begun = { readonly stretch: Stretch; readonly leg: number };

/**
 * Who has had the conversation, oldest first. `marks` are the conversation's entries from its beginning, but for what was said,
 * which makes no difference.
 */
export function stretchesOf(conversationId: string, marks: readonly Entry[]): readonly Stretch[] {
  const begun: Begun[] = [];
  let state: ConversationState | undefined;
  for (const [index, mark] of marks.entries()) {
    state = evolve(state, conversationId, { ...mark, sequence: index + 1 });
    noteHolder(begun, state, mark);
    noteWrapUp(begun, mark);
  }
  return begun.map(({ stretch }) => stretch);
}

function noteHolder(begun: Begun[], state: ConversationState, { sequence, at }: Entry): void {
  const holder = holderIn(state);
  const last = begun.at(-1);
  const open = last?.stretch.to === undefined ? last : undefined;
  if (open !== undefined && holder !== undefined && isSame(open.stretch, holder)) return;
  if (open !== undefined) begun[begun.length - 1] = { ...open, stretch: { ...open.stretch, to: at } };
  if (holder !== undefined) begun.push({ stretch: { ...holder, sequence, from: at }, leg: state.leg });
}

function holderIn(state: ConversationState): Holder | undefined {
  if (state.status === 'inFlow') return { by: 'flow' };
  const leg = agentLegOf(state);
  if (leg !== undefined) return { by: 'agent', agentId: leg.agentId, agentName: leg.agentName, queueId: leg.queueId };
  return 'queueId' in state ? { by: 'queue', queueId: state.queueId } : undefined;
}

function isSame(one: Holder, other: Holder): boolean {
  if (one.by === 'agent') return other.by === 'agent' && one.agentId === other.agentId;
  if (one.by === 'queue') return other.by === 'queue' && one.queueId === other.queueId;
  return other.by === 'flow';
}

function noteWrapUp(begun: Begun[], { at, event }: Entry): void {
  if (event.type !== 'WrappedUp') return;
  const { agentId, leg, codeIds, codeNames, notes } = event;
  const index = begun.findLastIndex(
    ({ stretch, leg: itsLeg }) => stretch.by === 'agent' && stretch.agentId === agentId && itsLeg === leg,
  );
  const found = begun[index];
  if (found === undefined) return;
  const wrapUp = { at, codeIds, notes, ...(codeNames === undefined ? {} : { codeNames }) };
  begun[index] = { ...found, stretch: { ...found.stretch, wrapUp } };
}
