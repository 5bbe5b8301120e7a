'use client';

import { useQuery } from '@tanstack/react-query';
import { useMay, useMe } from '../../live/me.tsx';
import { useTRPC } from '../../live/trpc.ts';
import type { Colleague } from '../../live/wire.ts';

/** How often they are asked for again while the palette is open, in milliseconds: somebody may have come meanwhile. */
const READ_AGAIN_MS = 4000;

/** Every agent but me, for whoever may see them: to hand conversations over, or to watch over everybody. */
export function useColleagues(wanted: boolean): readonly Colleague[] {
  const trpc = useTRPC();
  const me = useMe();
  const mayTransfer = useMay('conversation:communication:blindTransferAgent');
  const mayMonitor = useMay('conversation:message:monitor');
  const again = { refetchInterval: READ_AGAIN_MS, retry: 1 };
  const others = useQuery(trpc.leg.colleagues.queryOptions(undefined, { ...again, enabled: wanted && mayTransfer }));
  const floor = useQuery(
    trpc.supervisor.floor.queryOptions({}, { ...again, enabled: wanted && mayMonitor && !mayTransfer }),
  );
  return others.data ?? floor.data?.agents.filter(({ agentId }) => agentId !== me.id) ?? [];
}
