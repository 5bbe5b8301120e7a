import { seatHolder } from '../conversation/seat.ts';
import type { ConversationState } from '../conversation/state.ts';

/** Whether a change gives routing something to do: the conversation waits now, or an agent has got room. */
export function callsForRouting(before: ConversationState | undefined, after: ConversationState): boolean {
  if (after.status === 'waiting' && before?.status !== 'waiting') return true;
  const held = before === undefined ? undefined : seatHolder(before);
  return held !== undefined && seatHolder(after) !== held;
}
