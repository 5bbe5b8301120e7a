import type { Entry } from '@rejoin/core/conversation/events';

/** What somebody has seen of conversations, from the live line and from what they read. */
export type Threads = {
  /** A line begins. */
  readonly begin: () => void;
  /** Came over the live line, where nothing comes twice or goes back. */
  readonly live: (conversationId: string, entry: Entry) => void;
  /** Was read, in any order. */
  readonly read: (conversationId: string, entry: Entry) => void;
  /** In their order. */
  readonly entries: (conversationId: string) => readonly Entry[];
  readonly all: () => Iterable<readonly [conversationId: string, entries: readonly Entry[]]>;
};

export function createThreads(onFault: (fault: string) => void, who: string): Threads {
  const known = new Map<string, Map<number, Entry>>();
  let places = new Map<string, Entry>();

  function keep(conversationId: string, entry: Entry): void {
    const thread = known.get(conversationId) ?? new Map<number, Entry>();
    known.set(conversationId, thread.set(entry.sequence, entry));
  }

  const sorted = (thread: ReadonlyMap<number, Entry> | undefined) =>
    [...(thread?.values() ?? [])].toSorted((a, b) => a.sequence - b.sequence);

  return {
    begin() {
      places = new Map();
    },
    live(conversationId, entry) {
      const before = places.get(conversationId);
      if (before !== undefined && entry.sequence <= before.sequence)
        onFault(`${who} is told ${entry.sequence} (${entry.event.type}) after ${before.sequence} of ${conversationId}`);
      if (before !== undefined && entry.at <= before.at)
        onFault(`${who} is told of times that do not increase: ${before.at}, ${entry.at} of ${conversationId}`);
      places.set(conversationId, entry);
      keep(conversationId, entry);
    },
    read: keep,
    entries: (conversationId) => sorted(known.get(conversationId)),
    all: () => [...known].map(([conversationId, thread]) => [conversationId, sorted(thread)] as const),
  };
}
