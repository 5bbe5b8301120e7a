'use client';

import { Lightbox } from '@rejoin/ui/lightbox';
import { Spinner } from '@rejoin/ui/spinner';
import { ArrowDown } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLive, useLiveState } from '../../live/live-context.tsx';
import { useMe } from '../../live/me.tsx';
import { notYetIn } from '../../live/outgoing.ts';
import type { Thread as ThreadState } from '../../live/thread.ts';
import type { InboxRow } from '../../live/wire.ts';
import type { OpenImage } from './message-bubble.tsx';
import { type ThreadItem, threadItems } from './thread-items.ts';
import { ThreadRow } from './thread-row.tsx';
import { useStickToEnd } from './use-stick-to-end.ts';

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
  const [image, setImage] = useState<OpenImage | null>(null);
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

  const box = useRef<HTMLDivElement>(null);
  const latest = items.at(-1);
  const { unseen, toEnd } = useStickToEnd(box, {
    first: items.find(({ type }) => type !== 'day')?.key,
    last: latest?.key,
    lastIsMine: isMine(latest),
  });
  return (
    <div className="relative min-h-0 flex-1 short:min-h-40 short:shrink-0">
      <div
        ref={box}
        role="log"
        aria-label={`Conversation with ${row.guestName}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable with the keyboard.
        tabIndex={0}
        className="focus-inset h-full overflow-y-auto overscroll-contain [overflow-anchor:none]"
      >
        <div className="mx-auto flex min-h-full max-w-3xl flex-col justify-end px-4 pt-2 pb-3 md:px-6">
          <Earlier conversationId={conversationId} thread={thread} />
          {items.map((item) => (
            <ThreadRow key={item.key} item={item} askAddress={askAddress} onOpen={setImage} />
          ))}
        </div>
      </div>
      {unseen && (
        <button
          type="button"
          onClick={toEnd}
          className="absolute bottom-3 left-1/2 inline-flex h-8 -translate-x-1/2 animate-appear items-center gap-1.5 rounded-full bg-raised px-3 font-medium shadow-float"
        >
          <ArrowDown aria-hidden className="size-4" />
          New messages
        </button>
      )}
      <Lightbox image={image} onClose={() => setImage(null)} />
    </div>
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
