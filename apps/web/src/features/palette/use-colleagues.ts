'use client';

import { useQuery } from '@tanstack/react-query';
import { useMay, useMe } from '../../live/me.tsx';
import { useTRPC } from '../../live/trpc.ts';
import type { Colleague } from '../../live/wire.ts';

/** Every agent but me, for whoever may see them: to hand conversations over, or to watch over everybody. */
export function useColleagues(wanted: boolean): readonly Colleague[] {
  const trpc = useTRPC();
  const me = useMe();
  const mayTransfer = useMay('conversation:communication:blindTransferAgent');
  const mayMonitor = useMay('conversation:message:monitor');
  const others = useQuery(trpc.leg.colleagues.queryOptions(undefined, { enabled: wanted && mayTransfer, retry: 1 }));
  const floor = useQuery(
    trpc.supervisor.floor.queryOptions({}, { enabled: wanted && mayMonitor && !mayTransfer, retry: 1 }),
  );
  return others.data ?? floor.data?.agents.filter(({ agentId }) => agentId !== me.id) ?? [];
}
