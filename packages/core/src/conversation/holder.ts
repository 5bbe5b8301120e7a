import { agentLegOf } from './head.ts';
import { seatHolder } from './seat.ts';
import type { ConversationState } from './state.ts';

/** The agent without whom nobody would answer the guest: it rings at them, they are connected, or they have put it aside. */
export function holderOf(state: ConversationState): string | undefined {
  return seatHolder(state) ?? agentLegOf(state)?.agentId;
}
