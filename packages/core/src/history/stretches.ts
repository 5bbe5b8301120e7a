import type { Entry } from '../conversation/events.ts';
import { evolve } from '../conversation/evolve.ts';
import type { ConversationState } from '../conversation/state.ts';
import { isSameHolder, type StretchHolder, stretchHolderOf } from '../conversation/stretch-holder.ts';
import type { Instant } from '../instant.ts';

/** What an agent said of how their stretch ended. */
export type StretchWrapUp = {
  readonly at: Instant;
  readonly codeIds: readonly string[];
  /** What the codes were called then; absent in events of old. */
  readonly codeNames?: readonly string[];
  readonly notes: string;
};

/** A part of a conversation in which the same flow, queue or agent had it without a break. */
export type Stretch = StretchHolder & {
  /** Of the entry with which it began: names it within the conversation, for good. */
  readonly sequence: number;
  readonly leg: number;
  readonly from: Instant;
  /** Absent: it goes on. */
  readonly to?: Instant;
  readonly wrapUp?: StretchWrapUp;
};

/**
 * Who has had the conversation, oldest first. `marks` are the conversation's entries from its beginning, but for what was said,
 * which makes no difference.
 */
export function stretchesOf(conversationId: string, marks: readonly Entry[]): readonly Stretch[] {
  const begun: Stretch[] = [];
  let state: ConversationState | undefined;
  for (const [index, mark] of marks.entries()) {
    state = evolve(state, conversationId, { ...mark, sequence: index + 1 });
    noteHolder(begun, state, mark);
    noteWrapUp(begun, mark);
  }
  return begun;
}

function noteHolder(begun: Stretch[], state: ConversationState, { sequence, at }: Entry): void {
  const holder = stretchHolderOf(state);
  const last = begun.at(-1);
  const open = last?.to === undefined ? last : undefined;
  if (open !== undefined && holder !== undefined && isSameHolder(open, holder)) return;
  if (open !== undefined) begun[begun.length - 1] = { ...open, to: at };
  if (holder !== undefined) begun.push({ ...holder, sequence, leg: state.leg, from: at });
}

function noteWrapUp(begun: Stretch[], { at, event }: Entry): void {
  if (event.type !== 'WrappedUp') return;
  const { agentId, leg, codeIds, codeNames, notes } = event;
  const index = begun.findLastIndex(
    (stretch) => stretch.by === 'agent' && stretch.agentId === agentId && stretch.leg === leg,
  );
  const found = begun[index];
  if (found === undefined) return;
  const wrapUp = { at, codeIds, notes, ...(codeNames === undefined ? {} : { codeNames }) };
  begun[index] = { ...found, wrapUp };
}
