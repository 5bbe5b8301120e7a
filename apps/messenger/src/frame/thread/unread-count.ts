import type { Instant } from '@rejoin/core/instant';
import type { Thread } from './thread.ts';

/** Messages of the company's side after `seenAt`. */
export function unreadCount(thread: Thread, seenAt: Instant): number {
  return thread.filter((item) => item.kind === 'message' && !item.mine && item.at > seenAt).length;
}
