'use client';

import { toastFailed } from '@rejoin/ui/toaster';
import { useQueryClient } from '@tanstack/react-query';
import { useSubscription } from '@trpc/tanstack-react-query';
import { useState } from 'react';
import { joined } from '../../live/thread.ts';
import { useTRPC } from '../../live/trpc.ts';
import type { FloorRow, WatchedEntry } from '../../live/wire.ts';

type Read = {
  readonly row: FloorRow;
  readonly entries: readonly WatchedEntry[];
  /** Whether the log goes on before the first entry. */
  readonly more: boolean;
};

type WatchedThread = Read & { readonly reading: boolean; readonly readEarlier: () => void };

/** A conversation as it goes on; `undefined` until it has been read, `gone` when there is none to read. */
export function useWatchedThread(conversationId: string): WatchedThread | 'gone' | undefined {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const [thread, setThread] = useState<Read>();
  const [reading, setReading] = useState(false);
  const { status } = useSubscription(
    trpc.supervisor.watch.subscriptionOptions(
      { conversationId },
      {
        onData(news) {
          if (news.type === 'thread') setThread((before) => withLatest(before, news.thread));
          if (news.type !== 'development') return;
          setThread((before) => before && { ...before, row: news.row, entries: [...before.entries, ...news.entries] });
        },
      },
    ),
  );
  if (thread === undefined) return status === 'error' ? 'gone' : undefined;

  async function readEarlier(before: number): Promise<void> {
    setReading(true);
    try {
      const page = await queries.fetchQuery(trpc.supervisor.thread.queryOptions({ conversationId, before }));
      setThread((known) => known && { ...known, entries: [...page.entries, ...known.entries], more: page.more });
    } catch {
      toastFailed('Earlier messages could not be read.');
    }
    setReading(false);
  }

  const [first] = thread.entries;
  return { ...thread, reading, readEarlier: () => void (first !== undefined && readEarlier(first.sequence)) };
}

/** What was read before stays above, unless something is missing in between. */
function withLatest(before: Read | undefined, latest: Read): Read {
  const entries = before && joined(before.entries, latest.entries);
  return entries === undefined || before === undefined
    ? latest
    : { row: latest.row, entries, more: entries.length > latest.entries.length ? before.more : latest.more };
}
