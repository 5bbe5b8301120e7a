import { agentLegOf } from '../conversation/head.ts';
import { ringsAt } from '../conversation/rings-at.ts';
import { seatHolder } from '../conversation/seat.ts';
import type { ConversationState } from '../conversation/state.ts';
import { eachOnce } from '../each-once.ts';

/** The agents in whose lists a conversation stands for what they have to do with it: it rings at them, they have it or have put it aside, or their after-call work is to be done. */
export function listOwners(state: ConversationState): string[] {
  const afterwards = state.wrapUps.map(({ agentId }) => agentId);
  return eachOnce([seatHolder(state), agentLegOf(state)?.agentId, ringsAt(state), ...afterwards]);
}
