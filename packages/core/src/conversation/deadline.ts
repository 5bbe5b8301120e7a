import type { Instant } from '../instant.ts';
import type { ConversationCommand } from './commands.ts';
import type { ConversationState } from './state.ts';

/** When the rules want to be asked again, and what to ask then. */
export type Deadline = { readonly at: Instant; readonly command: ConversationCommand };

export function nextDeadline(state: ConversationState): Deadline | undefined {
  return state.status === 'alerting' ? { at: state.until, command: { type: 'expireOffer' } } : undefined;
}
