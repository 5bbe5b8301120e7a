import type { Entry } from '../conversation/events.ts';
import type { InboxRow } from '../inbox/inbox-row.ts';
import type { Instant } from '../instant.ts';
import { visibleToSupervisor } from './visible-to-supervisor.ts';

/**
 * What an agent may see of a conversation of their list: what a supervisor sees, but for what was whispered to somebody else,
 * and for what was said after their leg where somebody else has had it since.
 */
export function visibleToAgent(
  { event, at }: Entry,
  { agentId, readsUntil }: Pick<InboxRow, 'readsUntil'> & { readonly agentId: string },
): boolean {
  if (readsUntil !== undefined && at > readsUntil) return false;
  return event.type === 'Whispered' ? event.toAgentId === agentId : visibleToSupervisor(event);
}

/**
 * Whether an agent may read a file: one that went between this guest and the company, and no later than the agent reads on.
 * One that has not been sent is for whoever has the conversation.
 */
export function fileVisibleToAgent(
  file: { readonly sessionId: string; readonly sentAt?: Instant },
  { sessionId, readsUntil }: Pick<InboxRow, 'sessionId' | 'readsUntil'>,
): boolean {
  if (file.sessionId !== sessionId) return false;
  return readsUntil === undefined || (file.sentAt !== undefined && file.sentAt <= readsUntil);
}
