'use client';

import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../live/trpc.ts';
import type { ServiceLevels } from '../../live/wire.ts';

/** In milliseconds: a share of a whole day changes slowly. */
const READ_AGAIN_MS = 15_000;

/** How far the queues have kept their promises since midnight by this browser's clock, as reports have it; `undefined` until that is known. */
export function useServiceLevels(): ServiceLevels | undefined {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.supervisor.serviceLevels.queryOptions(
      { from: new Date().setHours(0, 0, 0, 0) },
      { refetchInterval: READ_AGAIN_MS, retry: 1 },
    ),
  );
  return data;
}
