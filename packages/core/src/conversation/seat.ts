import type { ConversationState } from './state.ts';

/** The agent whose capacity this conversation takes up: the one it is offered to or connected with. */
export function seatHolder(state: ConversationState): string | undefined {
  return state.status === 'alerting' || state.status === 'connected' ? state.agentId : undefined;
}
