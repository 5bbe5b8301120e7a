import type { ConversationEvent } from '../conversation/events.ts';
import type { Instant } from '../instant.ts';

/** What a supervisor may see of any conversation: all that was said, to whomever, but not what the flow keeps for itself. */
export function visibleToSupervisor({ type }: ConversationEvent): boolean {
  return type !== 'FlowRested';
}

/** Whether a supervisor may read a file of a conversation: one that was said in it, not one that somebody still holds back. */
export function fileVisibleToSupervisor(
  file: { readonly sessionId: string; readonly sentAt?: Instant },
  { sessionId }: { readonly sessionId: string },
): boolean {
  return file.sessionId === sessionId && file.sentAt !== undefined;
}
