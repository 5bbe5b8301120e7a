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

/** Whether what has been read of an absence reaches back to what was known when it began. */
export function joins(thread: Thread, missed: readonly ThreadItem[], leftAt: Instant): boolean {
  const known = new Set(thread.flatMap((item) => (item.at > leftAt ? [] : item.id)));
  return known.size === 0 || missed.some((item) => known.has(item.id));
}

function byTime(one: ThreadItem, other: ThreadItem): number {
  return one.at - other.at || (one.id < other.id ? -1 : 1);
}
