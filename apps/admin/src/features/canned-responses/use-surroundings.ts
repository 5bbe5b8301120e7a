import type { ResponseSurroundings } from '@rejoin/core/canned-responses/validate-response';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../api/trpc.ts';
import type { ResponseOptions } from './canned-response.ts';

const NOTHING: ResponseOptions = { companyName: '', queues: [] };

/** What a response has to fit in with, as far as it has been read: the server judges again. `id`: the response itself. */
export function useSurroundings(id?: string): { surroundings: ResponseSurroundings; options: ResponseOptions } {
  const trpc = useTRPC();
  const { data: options = NOTHING } = useQuery(trpc.cannedResponses.options.queryOptions());
  const { data: all = [] } = useQuery(trpc.cannedResponses.list.queryOptions());
  return {
    options,
    surroundings: {
      others: all.filter((response) => response.id !== id),
      queueIds: options.queues.map((queue) => queue.id),
    },
  };
}
