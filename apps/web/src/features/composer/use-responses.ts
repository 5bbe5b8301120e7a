import { fillResponse } from '@rejoin/core/canned-responses/fill-response';
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLive, useLiveState } from '../../live/live-context.tsx';
import { useMay, useMe } from '../../live/me.tsx';
import { useTRPC } from '../../live/trpc.ts';
import type { OfferedResponse } from '../../live/wire.ts';

export type Responses = ReturnType<typeof useResponses>;

/** The canned responses that can be used in a conversation. What an administrator changes is here at once. */
export function useResponses(conversationId: string) {
  const live = useLive();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const me = useMe();
  const may = useMay('responses:response:view');
  const row = useLiveState((state) => state.rows.get(conversationId));
  const queue = useLiveState((state) => state.queues.find(({ id }) => id === row?.queueId));
  const input = row?.queueId === undefined ? {} : { queueId: row.queueId };
  const offered = useQuery(trpc.cannedResponses.offered.queryOptions(may ? input : skipToken));
  useEffect(
    () =>
      live.onNews(({ type }) => {
        if (type === 'settings' || type === 'inbox')
          void queryClient.invalidateQueries({ queryKey: trpc.cannedResponses.pathKey() });
      }),
    [live, queryClient, trpc],
  );
  return {
    may,
    /** `undefined`: not read yet. */
    list: offered.data?.responses,
    failed: offered.isError && offered.data === undefined,
    retry: () => void offered.refetch(),
    /** What is written of it into this conversation. */
    textOf: ({ text }: OfferedResponse): string =>
      fillResponse(text, {
        agentName: me.name,
        ...(row?.guest !== undefined && { guest: row.guest }),
        ...(row?.attributes !== undefined && { attributes: row.attributes }),
        ...(queue !== undefined && { queueName: queue.name }),
        ...(offered.data !== undefined && { companyName: offered.data.companyName }),
      }),
  };
}
