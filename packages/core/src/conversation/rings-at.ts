import type { ConversationState } from './state.ts';

/** The agent at whom the conversation rings, from the line or from a colleague. */
export function ringsAt(state: ConversationState): string | undefined {
  if (state.status === 'alerting') return state.agentId;
  return state.status === 'connected' ? state.transfer?.toAgentId : undefined;
}
