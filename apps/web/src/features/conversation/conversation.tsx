'use client';

import { ErrorState } from '@rejoin/ui/error-state';
import { Loading, Skeleton } from '@rejoin/ui/skeleton';
import { type ReactNode, useEffect } from 'react';
import { useLive, useLiveState } from '../../live/live-context.tsx';
import { isBehind } from '../../live/thread.ts';
import type { InboxRow } from '../../live/wire.ts';
import { ConversationHeader } from './conversation-header.tsx';
import { GuestTyping } from './guest-typing.tsx';
import { Thread } from './thread.tsx';

type ConversationProps = {
  readonly row: InboxRow;
  /** Whether somebody stays at it, and does not pass through it on their way to another. */
  readonly stays: boolean;
  readonly detailsOpen: boolean;
  readonly onDetails: () => void;
  readonly onBack: () => void;
  readonly deeds: ReactNode;
  /** What is about to become of my leg, under the head. */
  readonly notice: ReactNode;
  /** The composer, or why there is none. */
  readonly children: ReactNode;
};

/** One conversation: who, what has been said, and where to answer. */
export function Conversation({ row, stays, notice, children, ...header }: ConversationProps) {
  const live = useLive();
  const { conversationId } = row;
  const thread = useLiveState((state) => state.threads.get(conversationId));
  const line = useLiveState((state) => state.line);
  const isWaiting = useLiveState(({ outgoing }) => outgoing.some((each) => each.conversationId === conversationId));
  const isShown = (thread?.entries.length ?? 0) > 0 || (thread?.failed === 'unreachable' && isWaiting);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever changes may have put the thread behind.
  useEffect(() => {
    if (stays) live.catchUp(conversationId);
  }, [stays, live, conversationId, row, thread, line]);
  return (
    <section aria-label={row.guestName} className="flex min-h-0 min-w-0 flex-col bg-surface short:overflow-y-auto">
      <ConversationHeader row={row} {...header} />
      {notice}
      {thread !== undefined && isShown ? (
        <>
          <Thread key={conversationId} row={row} thread={thread} />
          {thread.failed !== undefined && isBehind(thread, row) && (
            <p role="alert" className="px-6 py-2 text-center text-danger-ink">
              The latest messages could not be read.{' '}
              <button
                type="button"
                onClick={() => live.readLatest(conversationId)}
                className="rounded-control font-medium underline underline-offset-2"
              >
                Retry
              </button>
            </p>
          )}
        </>
      ) : thread?.failed === undefined ? (
        <ThreadSkeleton />
      ) : (
        <ErrorState
          className="flex-1"
          title="This conversation could not be read."
          text={
            thread.failed === 'notYourConversation' ? 'It is not in your list any more.' : 'Nothing is lost. Try again.'
          }
          onRetry={() => live.readLatest(conversationId)}
        />
      )}
      {row.group === 'connected' && <GuestTyping conversationId={conversationId} guestName={row.guestName} />}
      {children}
    </section>
  );
}

function ThreadSkeleton() {
  return (
    <Loading
      label="Reading the conversation"
      className="mx-auto flex w-full max-w-3xl flex-1 flex-col justify-end gap-2 px-6 py-4"
    >
      <Skeleton className="h-10 w-2/5 rounded-bubble" />
      <Skeleton className="h-16 w-3/5 rounded-bubble" />
      <Skeleton className="h-10 w-1/3 self-end rounded-bubble" />
      <Skeleton className="h-10 w-1/2 rounded-bubble" />
    </Loading>
  );
}
