import type { InboxRow, ThreadEntry, ThreadPage } from './wire.ts';

/** What this browser has of a conversation: a stretch of its log without a gap, up to the latest entry it knows of. */
export type Thread = {
  readonly entries: readonly ThreadEntry[];
  /** Whether the log goes on before the first entry. */
  readonly more: boolean;
  readonly reading?: 'latest' | 'earlier';
  /** Why the last reading failed; `notYourConversation` won't get better by trying again. */
  readonly failed?: 'notYourConversation' | 'unreachable';
};

export const EMPTY_THREAD: Thread = { entries: [], more: false };

/**
 * Joins two gapless stretches into one. Where both have an entry the newer reading wins: its links live longer.
 * `undefined` when something is missing between them.
 */
export function joined(
  known: readonly ThreadEntry[],
  read: readonly ThreadEntry[],
): readonly ThreadEntry[] | undefined {
  const [firstKnown, lastKnown] = [known[0], known.at(-1)];
  const [firstRead, lastRead] = [read[0], read.at(-1)];
  if (firstKnown === undefined || lastKnown === undefined) return read;
  if (firstRead === undefined || lastRead === undefined) return known;
  if (firstRead.sequence > lastKnown.sequence + 1 || lastRead.sequence < firstKnown.sequence - 1) return undefined;
  return [
    ...known.filter(({ sequence }) => sequence < firstRead.sequence),
    ...read,
    ...known.filter(({ sequence }) => sequence > lastRead.sequence),
  ];
}

/**
 * Entries that arrived on the stream. Those that don't join are left out: {@link isBehind} then asks for a reading. A reading that
 * failed is worth another attempt.
 */
export function withArrived({ failed: _, ...thread }: Thread, arrived: readonly ThreadEntry[]): Thread {
  if (thread.entries.length === 0) return thread;
  return { ...thread, entries: joined(thread.entries, arrived) ?? thread.entries };
}

/** The latest page, read anew. After a gap too long for one page the thread begins there, with the rest still to be read back. */
export function withLatestPage(thread: Thread, page: ThreadPage): Thread {
  const { reading: _, failed: __, ...rest } = thread;
  const entries = joined(thread.entries, page.entries) ?? page.entries;
  const startsEarlier = (entries[0]?.sequence ?? 0) < (page.entries[0]?.sequence ?? 0);
  return {
    ...rest,
    entries,
    more: startsEarlier ? thread.more : page.more,
  };
}

export function withEarlierPage(thread: Thread, page: ThreadPage): Thread {
  const { reading: _, failed: __, ...rest } = thread;
  const entries = joined(thread.entries, page.entries);
  return entries === undefined ? rest : { ...rest, entries, more: page.more };
}

/** Whether the log has gone on past what is known of it. */
export function isBehind(thread: Thread | undefined, row: InboxRow): boolean {
  return (thread?.entries.at(-1)?.sequence ?? 0) < row.sequence;
}
