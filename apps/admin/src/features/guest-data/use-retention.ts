import type { AppRouter } from '@rejoin/api/router';
import { type Retention, validDays } from '@rejoin/core/guest-data/retention';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { useSettled } from '../../form/use-settled.ts';

export type StoredRetention = NonNullable<inferRouterOutputs<AppRouter>['guestData']['retention']>;

/** For how long guests and files are kept. */
export function useRetention() {
  return useQuery(useTRPC().guestData.retention.queryOptions(undefined, { staleTime: 0 }));
}

/** Counting passes over all guests, or all files: it waits until whoever types a number has paused. */
const COUNT_PAUSE_MS = 400;

/** What would go now with so many days; asks for nothing where they may not be chosen. */
export function useOverdueTotals(days: number | undefined) {
  const { input, options } = useCounting(days);
  return useQuery(useTRPC().guestData.previewRetention.queryOptions(input, options));
}

/** The same of files alone. */
export function useOverdueFiles(days: number | undefined) {
  const { input, options } = useCounting(days);
  return useQuery(useTRPC().guestData.previewFileRetention.queryOptions(input, options));
}

function useCounting(days: number | undefined) {
  const settled = useSettled(days, COUNT_PAUSE_MS);
  const enabled = settled !== undefined && validDays(settled);
  return { input: { days: settled ?? 0 }, options: { enabled, staleTime: 0, gcTime: 0 } };
}

/** Saves what was chosen on what was read. */
export function useSaveRetention({ revision, onSaved }: { revision: number; onSaved: () => void }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (retention: Retention) => client.guestData.saveRetention.mutate({ retention, revision }),
    onSuccess: async () => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: trpc.guestData.retention.queryKey() }),
        queryClient.invalidateQueries({ queryKey: trpc.company.settings.queryKey() }),
      ]);
      onSaved();
    },
  });
}
