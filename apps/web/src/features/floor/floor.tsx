'use client';

import { EmptyState } from '@rejoin/ui/empty-state';
import { ErrorState } from '@rejoin/ui/error-state';
import { ListSkeleton } from '@rejoin/ui/list-skeleton';
import { useQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { MessagesSquare } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTRPC } from '../../live/trpc.ts';
import type { FloorRow } from '../../live/wire.ts';
import { FloorBoard, type FloorFilter } from './floor-board.tsx';
import { FloorList } from './floor-list.tsx';
import { useWatched } from './use-watched.ts';
import { Watched } from './watched.tsx';

/** The board is read anew this often, in milliseconds: counts of a whole company change too often to be told one by one. */
const READ_AGAIN_MS = 2000;

/** `earlier` draws the way to what else a guest has talked about. */
type FloorProps = { readonly earlier: (row: FloorRow) => ReactNode };

/** The whole company at this moment, for a supervisor: queues, agents, conversations, and one of them silently. */
export function Floor({ earlier }: FloorProps) {
  const trpc = useTRPC();
  const [filter, setFilter] = useState<FloorFilter>({});
  const { watched, watch } = useWatched();
  const {
    data: board,
    isError,
    refetch,
    isFetching,
  } = useQuery(
    trpc.supervisor.floor.queryOptions(filter, {
      refetchInterval: READ_AGAIN_MS,
      retry: 1,
      placeholderData: (before) => before,
    }),
  );
  if (board === undefined) {
    return isError ? (
      <ErrorState
        className="flex-1"
        title="The floor could not be read."
        text="Nothing is lost. Try again."
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    ) : (
      <div className="p-4">
        <ListSkeleton label="Reading the floor" widths={['w-40', 'w-56', 'w-48']} />
      </div>
    );
  }
  const nameOf = (agentId: string) => board.agents.find((agent) => agent.agentId === agentId)?.name ?? 'Somebody';
  const queueName = (queueId: string) => board.queues.find((queue) => queue.queueId === queueId)?.name ?? 'a queue';
  return (
    <div className="grid min-h-0 flex-1 md:grid-cols-[minmax(20rem,26rem)_minmax(0,1fr)]">
      <div
        className={clsx(
          'min-h-0 overflow-y-auto border-line bg-canvas md:border-r',
          watched !== undefined && 'max-md:hidden',
        )}
      >
        <header className="flex h-14 items-center border-b border-line bg-surface px-4">
          <h2 className="text-16 font-semibold">Floor</h2>
        </header>
        <div className="px-2 py-4">
          <FloorBoard board={board} filter={filter} onFilter={setFilter} />
        </div>
        <div className="border-t border-line bg-surface">
          {board.conversations.length === 0 ? (
            <EmptyState
              icon={<MessagesSquare />}
              title="Nothing is under way"
              text="Conversations that wait, ring, are connected or parked appear here."
            />
          ) : (
            <FloorList rows={board.conversations} more={board.more} watched={watched} onWatch={watch} nameOf={nameOf} />
          )}
        </div>
      </div>
      <div className={clsx('grid min-h-0 min-w-0', watched === undefined && 'max-md:hidden')}>
        {watched === undefined ? (
          <EmptyState
            className="bg-canvas"
            icon={<MessagesSquare />}
            title="No conversation is open"
            text="Choose one to read along. Neither guest nor agent learns of it."
          />
        ) : (
          <Watched
            key={watched}
            conversationId={watched}
            nameOf={nameOf}
            queueName={queueName}
            onBack={() => watch(undefined)}
            earlier={earlier}
          />
        )}
      </div>
    </div>
  );
}
