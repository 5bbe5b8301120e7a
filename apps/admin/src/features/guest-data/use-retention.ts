import type { AppRouter } from '@rejoin/api/router';
import { validRetention } from '@rejoin/core/guest-data/retention';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useTRPC, useTRPCClient } from '../../client/trpc.ts';
import { useSettled } from '../../client/use-settled.ts';

export type Retention = NonNullable<inferRouterOutputs<AppRouter>['guestData']['retention']>;

/** For how long guests are kept. */
export function useRetention() {
  return useQuery(useTRPC().guestData.retention.queryOptions(undefined, { staleTime: 0 }));
}

/** Counting passes over all guests: it waits until whoever types a number has paused. */
const COUNT_PAUSE_MS = 400;

/** What would go now with so many days; asks for nothing where they may not be chosen. */
export function useOverdueTotals(days: number | undefined) {
  const settled = useSettled(days, COUNT_PAUSE_MS);
  const enabled = settled !== undefined && validRetention(settled);
  return useQuery(
    useTRPC().guestData.previewRetention.queryOptions({ days: settled ?? 0 }, { enabled, staleTime: 0, gcTime: 0 }),
  );
}

/** Saves what was chosen on what was read. */
export function useSaveRetention({ revision, onSaved }: { revision: number; onSaved: () => void }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (days: number | undefined) => client.guestData.saveRetention.mutate({ days: days ?? null, revision }),
    onSuccess: async () => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: trpc.guestData.retention.queryKey() }),
        queryClient.invalidateQueries({ queryKey: trpc.company.settings.queryKey() }),
      ]);
      onSaved();
    },
  });
}
