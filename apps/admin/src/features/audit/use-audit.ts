import type { AppRouter } from '@rejoin/api/router';
import { useWriteAddress } from '@rejoin/ui/use-write-address';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useSearchParams } from 'next/navigation';
import { useMemo } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { type AuditView, addressOf, filterOf, viewOf } from './audit-view.ts';

export type AuditEntry = inferRouterOutputs<AppRouter>['audit']['list']['entries'][number];

/** What is looked for, kept in the address so that reload and a copied link work. */
export function useAuditView() {
  const search = useSearchParams();
  const write = useWriteAddress();
  const view = useMemo(() => viewOf(new URLSearchParams(search)), [search]);
  const show = (wanted: AuditView) => write('replaced', addressOf(wanted));
  return {
    view,
    show,
    /** Looks for something else in one respect, and no longer in one setting only. */
    change(part: Partial<AuditView>): void {
      // What is drawn may be behind the address, and what was chosen a moment ago missing in it.
      const { subject: _, ...asked } = viewOf(new URLSearchParams(window.location.search));
      show({ ...asked, ...part });
    },
  };
}

/** What passes, page by page; what was found before stays until there is something else. */
export function useAuditEntries(view: AuditView) {
  const trpc = useTRPC();
  return useInfiniteQuery(
    trpc.audit.list.infiniteQueryOptions(
      { filter: filterOf(view) },
      { getNextPageParam: ({ next }) => next, placeholderData: keepPreviousData, staleTime: 0 },
    ),
  );
}

/** Who can be looked for. */
export function useAuditedPeople() {
  return useQuery(useTRPC().audit.people.queryOptions()).data ?? [];
}
