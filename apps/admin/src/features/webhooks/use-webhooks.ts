import type { DeliveryStatus } from '@rejoin/core/webhooks/delivery';
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTRPC } from '../../api/trpc.ts';

/** How often the log is read while something is still to be sent. */
const WHILE_PENDING_MS = 5000;
/** How often a webhook that is looked at is read, and its log: somebody may be waiting for the first event to arrive. */
const WHILE_SHOWN_MS = 10_000;
/** How often a test is asked after. */
const PING_MS = 700;

/** Reads again what is said of webhooks anywhere. */
export function useWebhooksChanged(): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useCallback(() => queryClient.invalidateQueries({ queryKey: trpc.webhooks.pathKey() }), [queryClient, trpc]);
}

/** How a webhook stands. */
export function useWebhook(id: string) {
  const trpc = useTRPC();
  return useQuery(trpc.webhooks.get.queryOptions({ id }, { staleTime: 0, refetchInterval: WHILE_SHOWN_MS }));
}

/** What a webhook was told, page by page; what was found before stays until there is something else. */
export function useDeliveries(webhookId: string, status: DeliveryStatus | undefined) {
  const trpc = useTRPC();
  return useInfiniteQuery(
    trpc.webhooks.deliveries.infiniteQueryOptions(
      { webhookId, ...(status !== undefined && { status }) },
      {
        getNextPageParam: ({ next }) => next,
        placeholderData: keepPreviousData,
        staleTime: 0,
        refetchInterval: ({ state: { data } }) =>
          data?.pages.some(({ deliveries }) => deliveries.some((each) => each.status === 'pending')) === true
            ? WHILE_PENDING_MS
            : WHILE_SHOWN_MS,
      },
    ),
  );
}

/** A delivery, read again until it is known what came of it. */
export function useDelivery(id: string) {
  const trpc = useTRPC();
  return useQuery(
    trpc.webhooks.delivery.queryOptions(
      { id },
      {
        staleTime: 0,
        refetchInterval: ({ state: { data } }) => (data === undefined || data.status === 'pending' ? PING_MS : false),
      },
    ),
  );
}
