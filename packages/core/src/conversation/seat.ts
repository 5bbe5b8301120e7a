import type { Entry } from './events.ts';
import type { ConversationState } from './state.ts';

/** The agent whose capacity this conversation takes up: the one it is offered to or connected with. */
export function seatHolder(state: ConversationState): string | undefined {
  return state.status === 'alerting' || state.status === 'connected' ? state.agentId : undefined;
}

/** A seat that a decision takes. Who is only offered work has to be on queue; who takes it by their own hand need not be. */
export type SeatTaken = { readonly agentId: string; readonly onQueue: boolean };

/** The seat that `entries` take on the way from `before` to `after`; `undefined`: none that was not held. */
export function seatTaken(
  before: ConversationState | undefined,
  after: ConversationState,
  entries: readonly Entry[],
): SeatTaken | undefined {
  const agentId = seatHolder(after);
  if (agentId === undefined || (before !== undefined && seatHolder(before) === agentId)) return undefined;
  return { agentId, onQueue: entries.some(({ event }) => event.type === 'Offered' && event.agentId === agentId) };
}
