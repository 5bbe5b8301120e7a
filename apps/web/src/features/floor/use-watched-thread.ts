'use client';

import { useSubscription } from '@trpc/tanstack-react-query';
import { useState } from 'react';
import { useTRPC } from '../../live/trpc.ts';
import type { FloorRow, WatchedEntry } from '../../live/wire.ts';

type WatchedThread = { readonly row: FloorRow; readonly entries: readonly WatchedEntry[] };

/** A conversation as it goes on; `undefined` until it has been read, `gone` when there is none. */
export function useWatchedThread(conversationId: string): WatchedThread | 'gone' | undefined {
  const trpc = useTRPC();
  const [thread, setThread] = useState<WatchedThread>();
  const { status } = useSubscription(
    trpc.supervisor.watch.subscriptionOptions(
      { conversationId },
      {
        onData(news) {
          if (news.type === 'thread') setThread({ row: news.thread.row, entries: news.thread.entries });
          if (news.type !== 'development') return;
          setThread((before) => before && { row: news.row, entries: [...before.entries, ...news.entries] });
        },
      },
    ),
  );
  return thread ?? (status === 'idle' ? 'gone' : undefined);
}
