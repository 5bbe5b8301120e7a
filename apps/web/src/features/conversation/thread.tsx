'use client';

import { Spinner } from '@rejoin/ui/spinner';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useLive, useLiveState } from '../../live/live-context.tsx';
import { useMe } from '../../live/me.tsx';
import { notYetIn } from '../../live/outgoing.ts';
import type { Thread as ThreadState } from '../../live/thread.ts';
import type { InboxRow } from '../../live/wire.ts';
import { type ThreadItem, threadItems } from './thread-items.ts';
import { ThreadLog } from './thread-log.tsx';

/** What has been said, the latest at the bottom. */
export function Thread({ row, thread }: { readonly row: InboxRow; readonly thread: ThreadState }) {
  const { conversationId } = row;
  const me = useMe();
  const { api } = useLive();
  const askAddress = useCallback(
    (attachmentId: string) => api.agent.attachmentUrl.query({ conversationId, attachmentId }),
    [api, conversationId],
  );
  const outgoing = useLiveState((state) => state.outgoing);
  const delivered = useLiveState((state) => state.delivered.get(conversationId) ?? 0);
  const agentNames = useLiveState((state) => state.agentNames);
  const queues = useLiveState((state) => state.queues);
  const items = useMemo(() => {
    const mine = outgoing.filter((each) => each.conversationId === conversationId);
    const { entries } = thread;
    return threadItems({
      conversationId,
      entries,
      outgoing: notYetIn(entries, mine, me.id),
      delivered,
      agentId: me.id,
      agentNames,
      queues,
    });
  }, [outgoing, conversationId, thread, delivered, me.id, agentNames, queues]);

  return (
    <ThreadLog
      guestName={row.guestName}
      items={items}
      lastIsMine={isMine(items.at(-1))}
      askAddress={askAddress}
      top={<Earlier conversationId={conversationId} thread={thread} />}
    />
  );
}

function isMine(item: ThreadItem | undefined): boolean {
  return item?.type === 'aside' ? item.by === undefined : item?.type === 'bubble' && item.side === 'mine';
}

/** Reads further back as soon as the top comes near. */
function Earlier({ conversationId, thread }: { readonly conversationId: string; readonly thread: ThreadState }) {
  const live = useLive();
  const mark = useRef<HTMLDivElement>(null);
  const wanted = thread.more && thread.reading === undefined && thread.failed === undefined;
  useEffect(() => {
    const element = mark.current;
    if (element === null || !wanted) return;
    const watcher = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) live.readEarlier(conversationId);
      },
      { rootMargin: '600px 0px 0px' },
    );
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [wanted, live, conversationId]);
  if (!thread.more) return null;
  return (
    <div ref={mark} className="grid h-10 shrink-0 place-items-center text-muted">
      {thread.failed === undefined ? (
        <Spinner />
      ) : (
        <button
          type="button"
          className="rounded-control underline underline-offset-2"
          onClick={() => live.readEarlier(conversationId)}
        >
          Earlier messages could not be read. Retry
        </button>
      )}
    </div>
  );
}
