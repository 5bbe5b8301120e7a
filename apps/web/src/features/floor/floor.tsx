'use client';

import { EmptyState } from '@rejoin/ui/empty-state';
import { ErrorState } from '@rejoin/ui/error-state';
import { IconButton } from '@rejoin/ui/icon-button';
import { ListSkeleton } from '@rejoin/ui/list-skeleton';
import { useQuery } from '@tanstack/react-query';
import { clsx } from 'clsx';
import { MessagesSquare, X } from 'lucide-react';
import { useTRPC } from '../../live/trpc.ts';
import { FloorBoard } from './floor-board.tsx';
import { FloorList } from './floor-list.tsx';
import { useFloorFilter } from './use-floor-filter.ts';
import { useWatched } from './use-watched.ts';
import { Watched, type WatchedProps } from './watched.tsx';

/** The board is read anew this often, in milliseconds: counts of a whole company change too often to be told one by one. */
const READ_AGAIN_MS = 2000;

/** The list on the left and the board, or a conversation, on the right; below 1024 px the board above the list, or the conversation alone. */
const FRAME =
  'min-h-0 flex-1 bg-canvas lg:grid lg:grid-cols-[20rem_minmax(0,1fr)] lg:grid-rows-[auto_minmax(0,1fr)] xl:grid-cols-[26rem_minmax(0,1fr)]';

/** `earlier` draws the way to what else a guest has talked about, `thread` what is said now. */
type FloorProps = Pick<WatchedProps, 'earlier' | 'thread'>;

/** The whole company at this moment, for a supervisor: queues, agents, conversations, and one of them silently. */
export function Floor({ earlier, thread }: FloorProps) {
  const trpc = useTRPC();
  const { filter, narrow } = useFloorFilter();
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
      <div className={FRAME}>
        <FloorHeader />
        <div className="min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <div className="mx-auto max-w-5xl p-4 lg:p-6">
            <ListSkeleton label="Reading the floor" widths={['w-40', 'w-56', 'w-48']} />
          </div>
        </div>
        <div className="border-line bg-surface max-lg:hidden lg:border-r" />
      </div>
    );
  }
  const nameOf = (agentId: string) => board.agents.find((agent) => agent.agentId === agentId)?.name ?? 'Somebody';
  const queueName = (queueId: string) => board.queues.find((queue) => queue.queueId === queueId)?.name ?? 'a queue';
  return (
    <div className={clsx(FRAME, watched === undefined ? 'overflow-y-auto lg:overflow-hidden' : 'grid')}>
      <FloorHeader className={clsx(watched !== undefined && 'max-lg:hidden')} />
      <div className="grid min-h-0 min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1">
        {watched === undefined ? (
          <div className="min-h-0 lg:overflow-y-auto">
            <FloorBoard board={board} filter={filter} onFilter={narrow} />
            <p className="px-4 pb-6 text-center text-muted text-balance">
              Choose a conversation to read along. Neither guest nor agent learns of it.
            </p>
          </div>
        ) : (
          <Watched
            key={watched}
            conversationId={watched}
            nameOf={nameOf}
            queueName={queueName}
            onBack={() => watch(undefined)}
            earlier={earlier}
            thread={thread}
          />
        )}
      </div>
      <section
        aria-label="Under way"
        className={clsx(
          'min-h-0 border-line bg-surface max-lg:border-t lg:overflow-y-auto lg:border-r',
          watched !== undefined && 'max-lg:hidden',
        )}
      >
        <NarrowedTo
          name={filter.queueId === undefined ? filter.agentId && nameOf(filter.agentId) : queueName(filter.queueId)}
          onWiden={() => narrow({})}
        />
        {board.conversations.length === 0 ? (
          <EmptyState
            icon={<MessagesSquare />}
            title="Nothing is under way"
            text="Conversations that wait, ring, are connected or parked appear here."
          />
        ) : (
          <FloorList rows={board.conversations} more={board.more} watched={watched} onWatch={watch} nameOf={nameOf} />
        )}
      </section>
    </div>
  );
}

function FloorHeader({ className }: { readonly className?: string }) {
  return (
    <header className={clsx('flex h-14 items-center border-b border-line bg-surface px-4 lg:border-r', className)}>
      <h2 className="text-16 font-semibold">Floor</h2>
    </header>
  );
}

type NarrowedToProps = { readonly name: string | undefined; readonly onWiden: () => void };

/** Whose conversations the list holds, when it does not hold all. */
function NarrowedTo({ name, onWiden }: NarrowedToProps) {
  if (name === undefined) return null;
  return (
    <p className="flex items-center gap-2 border-b border-line bg-accent-soft py-1 pr-2 pl-4">
      <span className="min-w-0 flex-1 truncate">
        Only <span className="font-medium">{name}</span>
      </span>
      <IconButton label="Show all conversations" icon={<X />} onClick={onWiden} />
    </p>
  );
}
