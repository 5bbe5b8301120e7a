import { agentLegOf } from '../conversation/head.ts';
import { seatHolder } from '../conversation/seat.ts';
import type { ConversationState } from '../conversation/state.ts';

/** The agents in whose lists a conversation stands for what they have to do with it: it rings at them, they have it or have put it aside, or their after-call work is to be done. */
export function listOwners(state: ConversationState): string[] {
  const asked = state.status === 'connected' ? state.transfer?.toAgentId : undefined;
  const owners = [seatHolder(state), agentLegOf(state)?.agentId, asked, ...state.wrapUps.map(({ agentId }) => agentId)];
  return [...new Set(owners.filter((id) => id !== undefined))];
}
