import type { AppRouter } from '@rejoin/api/router';
import { guestName } from '@rejoin/core/conversation/guest-name';
import { verifiedName } from '@rejoin/core/identity/guest-profile';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useTRPC } from '../../api/trpc.ts';

export type Guest = inferRouterOutputs<AppRouter>['guestData']['find'][number];

/** Guests of whom the words are a part; what was found before stays until there is something else. */
export function useGuests(words: string) {
  const trpc = useTRPC();
  return useQuery(
    trpc.guestData.find.queryOptions(
      { words },
      { enabled: words !== '', placeholderData: keepPreviousData, staleTime: 0, gcTime: 0 },
    ),
  );
}

/** By the name that their provider gives, or else as agents see them. */
export function nameOf({ identity, sessionId }: Guest): string {
  return (identity && verifiedName(identity)) ?? guestName(sessionId);
}
