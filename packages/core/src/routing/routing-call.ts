import { seatHolder } from '../conversation/seat.ts';
import type { ConversationState } from '../conversation/state.ts';
import { askedFirst } from './waiting.ts';

/** What there is to look at: whoever waits in these queues, and whoever these agents, who have got room, may take. */
export type RoutingCall = { readonly queueIds: readonly string[]; readonly agentIds: readonly string[] };

/** What a change gives routing to do; `undefined`: nothing. */
export function routingCall(before: ConversationState | undefined, after: ConversationState): RoutingCall | undefined {
  const begins = after.status === 'waiting' && (before?.status !== 'waiting' || before.queueId !== after.queueId);
  const held = before && seatHolder(before);
  const freed = held !== undefined && seatHolder(after) !== held ? [held] : [];
  if (!begins) return freed.length === 0 ? undefined : { queueIds: [], agentIds: freed };
  const first = askedFirst(after);
  const last = first === undefined ? [] : [first];
  return { queueIds: [after.queueId], agentIds: [...new Set([...freed, ...last])] };
}
