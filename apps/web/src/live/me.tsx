'use client';

import type { Permission } from '@rejoin/core/permissions/permission';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, use, useEffect } from 'react';
import { useLive } from './live-context.tsx';
import { useTRPC } from './trpc.ts';
import type { Me } from './wire.ts';

const MeContext = createContext<Me | undefined>(undefined);

/** Who is signed in and what they may do, `me` at first; asked again with every new line, which whoever’s role is changed gets, and when something is set. */
export function MeProvider({ me, children }: { readonly me: Me; readonly children: ReactNode }) {
  const live = useLive();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const options = { initialData: me, staleTime: Number.POSITIVE_INFINITY };
  const { data } = useQuery(trpc.session.me.queryOptions(undefined, options));
  useEffect(
    () =>
      live.onNews(({ type }) => {
        if (type === 'inbox' || type === 'settings')
          void queryClient.invalidateQueries({ queryKey: trpc.session.me.queryKey() });
      }),
    [live, queryClient, trpc],
  );
  // Whoever else signs in in another tab is not whose line this is.
  return <MeContext value={data.person.id === me.person.id ? data : me}>{children}</MeContext>;
}

/** Who is signed in. */
export function useMe(): Me['person'] {
  return useContextOfMe().person;
}

/** What the company has paid for. */
export function useLicences(): Me['licences'] {
  return useContextOfMe().licences;
}

/** Everything that I may do. */
export function usePermissions(): Me['permissions'] {
  return useContextOfMe().permissions;
}

/** Whether I may do it; the server asks again. */
export function useMay(permission: Permission): boolean {
  return useContextOfMe().permissions.includes(permission);
}

function useContextOfMe(): Me {
  const me = use(MeContext);
  if (me === undefined) throw new Error('useMe needs a MeProvider above it');
  return me;
}
