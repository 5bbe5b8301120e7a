import { type Decision, refuse } from '../decision.ts';
import type { ConversationState } from '../state.ts';

/** The refusal where the agent is not the one who is connected. */
export function unlessConnected(state: ConversationState, agentId: string): Decision | undefined {
  if (state.status !== 'connected') return refuse('notConnected');
  return state.agentId === agentId ? undefined : refuse('notYourConversation');
}

/** The refusal where the agent is not the one who has it, connected or parked. */
export function unlessHeld(state: ConversationState, agentId: string): Decision | undefined {
  return state.status === 'parked' && state.agentId === agentId ? undefined : unlessConnected(state, agentId);
}
