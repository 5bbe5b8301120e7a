import type { ConversationLog, GuestPage } from '../ports/conversation-log.ts';

/** Most messages that one page of history may have. */
const HISTORY_PAGE_MAX = 100;

/** One page of what the guest has seen, newest first; `number` counts from 1. */
export function readGuestHistory(
  ports: { readonly log: Pick<ConversationLog, 'guestPage'> },
  page: { readonly sessionId: string; readonly size: number; readonly number: number },
): Promise<GuestPage> {
  return ports.log.guestPage(page.sessionId, { size: Math.min(page.size, HISTORY_PAGE_MAX), number: page.number });
}
