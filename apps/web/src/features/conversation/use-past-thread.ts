'use client';

import { useInfiniteQuery } from '@tanstack/react-query';
import { failureOf } from '../../live/failure.ts';
import { useLive } from '../../live/live-context.tsx';
import type { Read } from './use-reading.ts';

/** How many entries the server gives at once. */
const PAGE = 100;
/** How many entries below the place are read with it. */
const BELOW = 40;

/** A stretch of a conversation that is read, not followed: it grows at both ends when asked. */
export function usePastThread({ conversationId, besideId, at }: Read) {
  const { api } = useLive();
  const query = useInfiniteQuery({
    queryKey: ['past thread', conversationId, besideId, at],
    queryFn: ({ pageParam }) =>
      api.history.thread.query({
        conversationId,
        ...(besideId !== undefined && { besideId }),
        ...(pageParam !== undefined && { before: pageParam }),
      }),
    initialPageParam: at === undefined ? undefined : at + BELOW,
    getPreviousPageParam: ({ more, entries }) => (more ? entries[0]?.sequence : undefined),
    getNextPageParam: ({ row, entries }) => {
      const last = entries.at(-1)?.sequence ?? 0;
      return last > 0 && last < row.sequence ? last + 1 + PAGE : undefined;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  });
  return { ...query, isRefused: query.isError && failureOf(query.error) === 'notYourConversation' };
}
