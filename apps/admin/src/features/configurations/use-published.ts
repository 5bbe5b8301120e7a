import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../api/trpc.ts';

/** A published version; it never changes, so it is fetched once. Nothing while `version` is undefined. */
export function usePublished(id: string, version: number | undefined) {
  const trpc = useTRPC();
  return useQuery({
    ...trpc.configurations.version.queryOptions({ id, version: version ?? 1 }),
    enabled: version !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
