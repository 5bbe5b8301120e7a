import { useQueryClient } from '@tanstack/react-query';
import { useTRPC } from '../../api/trpc.ts';

/** Reads again what a secret that has been written or deleted makes different. */
export function useSecretsChanged(): () => Promise<void> {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return async () => {
    const told = [trpc.flowSecrets.list.queryKey(), trpc.flows.choices.queryKey()];
    await Promise.all(told.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  };
}
