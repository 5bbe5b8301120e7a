'use client';

import { ClockAhead } from '@rejoin/ui/clock-ahead';
import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from 'react';
import { createLive, type Live } from './create-live.ts';
import type { LiveState } from './live-state.ts';
import { TRPCProvider } from './trpc.ts';
import type { Inbox } from './wire.ts';

// By itself it is told behind a timer: a busy browser hears a second press before that, and does what is being done once more.
notifyManager.setScheduler(queueMicrotask);

const LiveContext = createContext<Live | undefined>(undefined);

type LiveProviderProps = {
  readonly inbox: Inbox;
  /** When the server made `inbox`, in milliseconds since 1970. */
  readonly serverTime: number;
  readonly children: ReactNode;
};

/** Keeps everything below it up to date with the gateway for as long as it stands. */
export function LiveProvider({ inbox, serverTime, children }: LiveProviderProps) {
  const [live] = useState(() => createLive(inbox, serverTime));
  const [queryClient] = useState(createQueryClient);
  useEffect(() => live.start(), [live]);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={live.api} queryClient={queryClient}>
        <LiveContext value={live}>
          <ServerTime>{children}</ServerTime>
        </LiveContext>
      </TRPCProvider>
    </QueryClientProvider>
  );
}

/** What happened how long ago is told by the server's clock. */
function ServerTime({ children }: { readonly children: ReactNode }) {
  return <ClockAhead value={useLiveState(({ skew }) => skew)}>{children}</ClockAhead>;
}

/** What can't be read or done without a network fails at once, instead of waiting for one unseen. */
function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { networkMode: 'always', refetchOnReconnect: true },
      mutations: { networkMode: 'always' },
    },
  });
}

export function useLive(): Live {
  const live = use(LiveContext);
  if (live === undefined) throw new Error('useLive needs a LiveProvider above it');
  return live;
}

/** What `select` takes from the state; it has to return the same object as long as nothing in it has changed. */
export function useLiveState<Selected>(select: (state: LiveState) => Selected): Selected {
  const live = useLive();
  const read = () => select(live.read());
  return useSyncExternalStore(live.subscribe, read, read);
}
