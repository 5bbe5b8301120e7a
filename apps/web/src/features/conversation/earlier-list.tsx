'use client';

import { Button } from '@rejoin/ui/button';
import { Loading, Skeleton } from '@rejoin/ui/skeleton';
import { TimeAgo } from '@rejoin/ui/time-ago';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useLiveState } from '../../live/live-context.tsx';
import { useMe } from '../../live/me.tsx';
import { useTRPC } from '../../live/trpc.ts';
import type { EarlierRow } from '../../live/wire.ts';
import { earlierWords } from './earlier-words.ts';
import { useReading } from './use-reading.ts';

/** For how long what was read is good, in milliseconds: the past changes seldom. */
const GOOD_MS = 60_000;

type EarlierListProps = {
  /** The conversation in front of me. */
  readonly conversationId: string;
  /** Whether somebody stays at it: what is passed through is not asked for. */
  readonly stays?: boolean;
  /** Beside what opening one does. */
  readonly onOpen?: () => void;
};

/** What else the guest has talked about, newest first; choosing one opens it to read. */
export function EarlierList({ conversationId, stays = true, onOpen }: EarlierListProps) {
  const trpc = useTRPC();
  const { read } = useReading();
  const { data, isError, refetch, isFetching, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    trpc.history.earlier.infiniteQueryOptions(
      { conversationId },
      { getNextPageParam: ({ next }) => next, staleTime: GOOD_MS, retry: 1, enabled: stays },
    ),
  );
  if (data === undefined) {
    return isError ? (
      <p role="alert" className="text-danger-ink">
        They could not be read.{' '}
        <button
          type="button"
          onClick={() => void refetch()}
          aria-busy={isFetching}
          className="rounded-control font-medium underline underline-offset-2"
        >
          Retry
        </button>
      </p>
    ) : (
      <Loading label="Reading the earlier conversations" className="flex flex-col gap-2">
        <Skeleton className="h-14 w-full" />
        <Skeleton className="h-14 w-full" />
      </Loading>
    );
  }
  const rows = data.pages.flatMap((page) => page.rows);
  if (rows.length === 0) return <p className="text-muted">None that is known.</p>;
  return (
    <>
      <ol className="-mx-2 flex flex-col gap-0.5">
        {rows.map((row) => (
          <li key={row.conversationId}>
            <EarlierButton
              row={row}
              onOpen={() => {
                onOpen?.();
                read({ conversationId: row.conversationId, besideId: conversationId });
              }}
            />
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <Button
          variant="ghost"
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
          className="mt-1 -ml-2 self-start"
        >
          Show more
        </Button>
      )}
    </>
  );
}

function EarlierButton({ row, onOpen }: { readonly row: EarlierRow; readonly onOpen: () => void }) {
  const me = useMe();
  const queues = useLiveState((state) => state.queues);
  const codeName = (id: string) => queues.flatMap(({ wrapUp }) => wrapUp.codes).find((code) => code.id === id)?.name;
  const { agents, ending, last } = earlierWords(row, { me: me.id, codeName });
  return (
    <button
      type="button"
      onClick={onOpen}
      className="block w-full rounded-control px-2 py-1.5 text-left hover:bg-sunken"
    >
      <span className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 truncate font-medium">{agents}</span>
        <TimeAgo at={row.startedAt} className="shrink-0 text-12 text-muted" />
      </span>
      <span dir="auto" className="block truncate text-12">
        {ending}
      </span>
      <span dir="auto" className="block truncate text-12 text-muted">
        {last}
      </span>
    </button>
  );
}
