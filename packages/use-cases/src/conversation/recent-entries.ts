import type { Entry } from '@rejoin/core/conversation/events';
import { createRecentlyUsed } from '../recently-used.ts';

const KEPT_ENTRIES = 32;

/**
 * The latest entries of the conversations that are busy on this gateway, so that followers who are only just behind need no
 * database. Holds those of `conversations` at least, and of twice as many at most.
 */
export function createRecentEntries(conversations: number) {
  const tails = createRecentlyUsed<readonly Entry[]>(conversations);
  return {
    add(conversationId: string, entries: readonly Entry[]): void {
      const known = tails.get(conversationId) ?? [];
      const joins = known.at(-1)?.sequence === (entries[0]?.sequence ?? 0) - 1;
      tails.set(conversationId, (joins ? [...known, ...entries] : entries).slice(-KEPT_ENTRIES));
    },
    drop(conversationId: string): void {
      tails.delete(conversationId);
    },
    /** The entries after `after` up to `upTo` at least; `undefined` when they are not all here. */
    between(conversationId: string, after: number, upTo: number): readonly Entry[] | undefined {
      const tail = tails.get(conversationId);
      const first = tail?.[0];
      const last = tail?.at(-1);
      if (tail === undefined || first === undefined || last === undefined) return undefined;
      return first.sequence <= after + 1 && last.sequence >= upTo
        ? tail.filter(({ sequence }) => sequence > after)
        : undefined;
    },
  };
}
