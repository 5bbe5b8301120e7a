'use client';

import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useTRPC } from '../../live/trpc.ts';

/** What was said in my conversations with all these words; nothing is looked for without any. */
export function useFound(query: string | undefined) {
  const trpc = useTRPC();
  return useInfiniteQuery(
    trpc.history.search.infiniteQueryOptions(
      { query: query ?? '' },
      {
        enabled: query !== undefined,
        getNextPageParam: ({ next }) => next,
        placeholderData: keepPreviousData,
        gcTime: 0,
        retry: 1,
      },
    ),
  );
}
