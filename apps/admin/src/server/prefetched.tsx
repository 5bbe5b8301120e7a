import 'server-only';
import { appRouter } from '@rejoin/api/router';
import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { type ReactNode, Suspense } from 'react';
import { FRESH_MS } from '../api/query-client.ts';
import { apiContext } from './api.ts';

type Api = Awaited<ReturnType<typeof openApi>>['api'];

type PrefetchedProps = {
  /** Asks for what the first drawing needs. What fails is asked for again by the browser. */
  load: (api: Api, client: QueryClient) => Promise<void>[];
  /** The shape of the screen, for as long as that takes. */
  fallback: ReactNode;
  children: ReactNode;
};

/** Draws a screen with its data already there. */
export function Prefetched({ fallback, ...loading }: PrefetchedProps) {
  return (
    <Suspense fallback={fallback}>
      <Loaded {...loading} />
    </Suspense>
  );
}

async function Loaded({ load, children }: Omit<PrefetchedProps, 'fallback'>) {
  const { api, client } = await openApi();
  await Promise.all(load(api, client));
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>;
}

async function openApi() {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: FRESH_MS, retry: false } } });
  return { client, api: createTRPCOptionsProxy({ router: appRouter, ctx: await apiContext(), queryClient: client }) };
}
