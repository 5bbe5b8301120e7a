import type { ConversationEvent } from './events.ts';

/** Whether it is what somebody said under an id of their own making: of a decision that is repeated, this is there already. */
export function isKeptOnce({ type }: ConversationEvent): boolean {
  return type === 'GuestMessaged' || type === 'AgentMessaged' || type === 'ProgramMessaged' || type === 'Noted';
}
