'use client';

import type { AppRouter } from '@rejoin/api/router';
import { signalWithin } from '@rejoin/ui/signal-within';
import { QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { type ReactNode, useState } from 'react';
import { createQueryClient } from './query-client.ts';
import { TRPCProvider } from './trpc.ts';

/** How long an answer is waited for, in milliseconds: the server itself gives up earlier. */
const ANSWERED_MS = 60_000;

/** Connects the screens to the server's procedures. */
export function ApiProvider({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  const [client] = useState(createClient);
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={client} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

function createClient() {
  const link = httpBatchLink({
    url: '/api/trpc',
    fetch: (address, init) => fetch(address, { ...init, signal: signalWithin(ANSWERED_MS, init?.signal) }),
  });
  return createTRPCClient<AppRouter>({ links: [link] });
}
