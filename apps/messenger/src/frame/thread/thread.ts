import type { Instant } from '@rejoin/core/instant';
import type { ThreadItem } from '../wire/structured-message.ts';

/** What both sides have said, oldest first; every message once. */
export type Thread = readonly ThreadItem[];

/**
 * The thread with `items` in it, in the order of their time. A message that is there already stays as it is: its links keep working, and
 * nothing on screen is drawn anew.
 */
export function merge(thread: Thread, items: readonly ThreadItem[]): Thread {
  const known = new Set(thread.map((item) => item.id));
  const added = items.filter((item) => !known.has(item.id) && known.add(item.id));
  if (added.length === 0) return thread;
  return [...thread, ...added].sort(byTime);
}

/** The thread with fresh links to the files of messages it knows. */
export function refreshLinks(thread: Thread, items: readonly ThreadItem[]): Thread {
  const fresh = new Map(items.map((item) => [item.id, item]));
  return thread.map((item) => {
    const again = fresh.get(item.id);
    return item.kind === 'message' && again?.kind === 'message' && item.attachments.length > 0
      ? { ...item, attachments: again.attachments }
      : item;
  });
}

/**
 * The thread after an absence, from the newest page of the history. Where the page reaches back to what was known at `leftAt`, the two join;
 * where it does not, messages in between are unknown, and the older part goes, to be loaded again page by page.
 */
export function catchUp(
  thread: Thread,
  newestPage: readonly ThreadItem[],
  leftAt: Instant,
): { readonly thread: Thread; readonly joined: boolean } {
  const before = new Set(thread.filter((item) => item.at <= leftAt).map((item) => item.id));
  const joined = before.size === 0 || newestPage.some((item) => before.has(item.id));
  return { thread: merge(joined ? thread : thread.filter((item) => item.at > leftAt), newestPage), joined };
}

/** Messages of the company's side after `seenAt`. */
export function unreadCount(thread: Thread, seenAt: Instant): number {
  return thread.filter((item) => item.kind === 'message' && !item.mine && item.at > seenAt).length;
}

function byTime(one: ThreadItem, other: ThreadItem): number {
  return one.at - other.at || (one.id < other.id ? -1 : 1);
}
