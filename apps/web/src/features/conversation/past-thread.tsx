'use client';

import { Button } from '@rejoin/ui/button';
import { EmptyState } from '@rejoin/ui/empty-state';
import { ErrorState } from '@rejoin/ui/error-state';
import { Lightbox } from '@rejoin/ui/lightbox';
import { Loading, Skeleton } from '@rejoin/ui/skeleton';
import { clsx } from 'clsx';
import { EyeOff } from 'lucide-react';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useLive, useLiveState } from '../../live/live-context.tsx';
import { useMe } from '../../live/me.tsx';
import { joined } from '../../live/thread.ts';
import type { PastPage, ThreadEntry } from '../../live/wire.ts';
import type { OpenImage } from './message-bubble.tsx';
import { type ThreadItem, threadItems } from './thread-items.ts';
import { ThreadRow } from './thread-row.tsx';
import { usePastThread } from './use-past-thread.ts';
import type { Read } from './use-reading.ts';

const NONE: readonly PastPage[] = [];

/** What was said in a conversation, to read only: from the place that is asked for, or from the end. */
export function PastThread({ read }: { readonly read: Read }) {
  const past = usePastThread(read);
  const pages = past.data?.pages ?? NONE;
  if (past.isRefused)
    return (
      <EmptyState
        className="h-full"
        icon={<EyeOff />}
        title="This conversation cannot be read"
        text="It is not there, or it belongs to a guest you are not talking with any more."
      />
    );
  if (past.data === undefined && past.isError)
    return (
      <ErrorState
        className="h-full"
        title="This conversation could not be read."
        text="Nothing is lost. Try again."
        onRetry={() => void past.refetch()}
        retrying={past.isFetching}
      />
    );
  if (past.data === undefined)
    return (
      <Loading label="Reading the conversation" className="flex h-full flex-col justify-end gap-2 p-6">
        <Skeleton className="h-10 w-2/5 rounded-bubble" />
        <Skeleton className="h-16 w-3/5 rounded-bubble" />
        <Skeleton className="h-10 w-1/3 self-end rounded-bubble" />
      </Loading>
    );
  return <Pages read={read} pages={pages} past={past} />;
}

type PagesProps = {
  readonly read: Read;
  readonly pages: readonly PastPage[];
  readonly past: ReturnType<typeof usePastThread>;
};

function Pages({ read, pages, past }: PagesProps) {
  const { conversationId, besideId, at } = read;
  const { api } = useLive();
  const [image, setImage] = useState<OpenImage | null>(null);
  const items = usePastItems(conversationId, pages);
  const place = at === undefined ? undefined : placeOf(items, at);
  const box = useRef<HTMLDivElement>(null);
  const target = useRef<HTMLDivElement>(null);
  useKeptPlace(box, target, items[0]?.type === 'day' ? items[1]?.key : items[0]?.key);
  const askAddress = useCallback(
    (attachmentId: string) =>
      api.history.attachmentUrl.query({ conversationId, attachmentId, ...(besideId !== undefined && { besideId }) }),
    [api, conversationId, besideId],
  );
  return (
    <div
      ref={box}
      role="log"
      aria-label="What was said"
      aria-live="off"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable with the keyboard.
      tabIndex={0}
      className="focus-inset h-full overflow-y-auto overscroll-contain px-4 pt-2 pb-4 [overflow-anchor:none] md:px-5"
    >
      {past.hasPreviousPage && (
        <ReadOn loading={past.isFetchingPreviousPage} onClick={past.fetchPreviousPage}>
          Show earlier messages
        </ReadOn>
      )}
      {items.map((item) => (
        <div
          key={item.key}
          ref={item.key === place ? target : null}
          className={clsx(item.key === place && 'rounded-panel bg-attention-soft px-2 py-1 -mx-2')}
        >
          <ThreadRow item={item} askAddress={askAddress} onOpen={setImage} />
        </div>
      ))}
      {past.hasNextPage && (
        <ReadOn loading={past.isFetchingNextPage} onClick={past.fetchNextPage}>
          Show later messages
        </ReadOn>
      )}
      <Lightbox image={image} onClose={() => setImage(null)} />
    </div>
  );
}

type ReadOnProps = { readonly loading: boolean; readonly onClick: () => unknown; readonly children: string };

function ReadOn({ loading, onClick, children }: ReadOnProps) {
  return (
    <Button variant="ghost" loading={loading} onClick={() => void onClick()} className="mx-auto flex">
      {children}
    </Button>
  );
}

function usePastItems(conversationId: string, pages: readonly PastPage[]): readonly ThreadItem[] {
  const me = useMe();
  const agentNames = useLiveState((state) => state.agentNames);
  const queues = useLiveState((state) => state.queues);
  return useMemo(() => {
    const entries = pages.reduce<readonly ThreadEntry[]>((known, page) => joined(known, page.entries) ?? known, []);
    return threadItems({ conversationId, entries, outgoing: [], agentId: me.id, agentNames, queues });
  }, [conversationId, pages, me.id, agentNames, queues]);
}

/** The key of what stands at the place, or nearest before it. */
function placeOf(items: readonly ThreadItem[], at: number): string | undefined {
  return items.findLast(({ type, key }) => type !== 'day' && Number.parseInt(key, 10) <= at)?.key;
}

/** Shows the place at first, or the end; then stays on the same message when earlier ones are put above it. */
function useKeptPlace(
  box: React.RefObject<HTMLDivElement | null>,
  target: React.RefObject<HTMLDivElement | null>,
  first: string | undefined,
): void {
  const before = useRef<{ readonly first: string | undefined; readonly height: number }>(undefined);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const { scrollHeight } = element;
    const known = before.current;
    before.current = { first, height: scrollHeight };
    if (known === undefined) {
      if (target.current === null) element.scrollTop = scrollHeight;
      else target.current.scrollIntoView({ block: 'center' });
    } else if (known.first !== first) element.scrollTop += scrollHeight - known.height;
  });
}
