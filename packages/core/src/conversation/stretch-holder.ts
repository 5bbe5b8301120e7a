import { agentLegOf } from './head.ts';
import type { ConversationState } from './state.ts';

/** Who has a conversation for a stretch of it. */
export type StretchHolder =
  | { readonly by: 'flow' }
  /** It waits, or rings at somebody. */
  | { readonly by: 'queue'; readonly queueId: string }
  | { readonly by: 'agent'; readonly agentId: string; readonly agentName: string; readonly queueId: string };

/** That somebody has a conversation, and in which of its legs. */
export type Possession = { readonly holder: StretchHolder; readonly leg: number };

export function isPossession(state: ConversationState, { holder, leg }: Possession): boolean {
  const now = stretchHolderOf(state);
  return now !== undefined && isSameHolder(now, holder) && state.leg === leg;
}

/** `undefined`: nobody has it. */
export function stretchHolderOf(state: ConversationState): StretchHolder | undefined {
  if (state.status === 'inFlow') return { by: 'flow' };
  const leg = agentLegOf(state);
  if (leg !== undefined) return { by: 'agent', agentId: leg.agentId, agentName: leg.agentName, queueId: leg.queueId };
  return 'queueId' in state ? { by: 'queue', queueId: state.queueId } : undefined;
}

export function isSameHolder(one: StretchHolder, other: StretchHolder): boolean {
  if (one.by === 'agent') return other.by === 'agent' && one.agentId === other.agentId;
  if (one.by === 'queue') return other.by === 'queue' && one.queueId === other.queueId;
  return other.by === 'flow';
}
