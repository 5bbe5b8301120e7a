'use client';

import { Badge } from '@rejoin/ui/badge';
import { Button } from '@rejoin/ui/button';
import { EmptyState } from '@rejoin/ui/empty-state';
import { IconButton } from '@rejoin/ui/icon-button';
import { Loading, Skeleton } from '@rejoin/ui/skeleton';
import { useToastsAbove } from '@rejoin/ui/use-toasts-above';
import { ArrowLeft, EyeOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToldName } from '../../live/told-name.tsx';
import type { FloorRow, WatchedEntry } from '../../live/wire.ts';
import { FLOOR_STATUS } from './floor-words.ts';
import { Others } from './others.tsx';
import { reasonFor } from './reason-for.ts';
import { Reassign } from './reassign.tsx';
import { TakeOver } from './take-over.tsx';
import { useLookAlong } from './use-look-along.ts';
import { useWatchedThread } from './use-watched-thread.ts';
import { Whisper } from './whisper.tsx';
import { Why } from './why.tsx';

/** What has been read of a conversation, and the way to read further back. */
type WatchedRead = {
  readonly conversationId: string;
  readonly guestName: string;
  readonly entries: readonly WatchedEntry[];
  readonly more: boolean;
  readonly reading: boolean;
  readonly readEarlier: () => void;
};

export type WatchedProps = {
  readonly conversationId: string;
  readonly nameOf: (agentId: string) => string;
  readonly queueName: (queueId: string) => string;
  readonly onBack: () => void;
  /** The way to what else the guest has talked about. */
  readonly earlier: (row: FloorRow) => ReactNode;
  /** What is said in it. */
  readonly thread: (read: WatchedRead) => ReactNode;
};

/** One conversation, read along silently, with a word to its agent and the way to take it over. */
export function Watched({ conversationId, nameOf, queueName, onBack, earlier, thread }: WatchedProps) {
  const watched = useWatchedThread(conversationId);
  const answered = watched !== undefined && watched !== 'gone' ? latestAnswer(watched.entries) : undefined;
  const { lookers, agentTyping } = useLookAlong(conversationId, answered);
  const toastsAbove = useToastsAbove();
  if (watched === 'gone')
    return (
      <EmptyState
        className="bg-canvas"
        icon={<EyeOff />}
        title="This conversation cannot be read"
        text="It is not there, or your role does not let you see it."
        action={<Button onClick={onBack}>Back to the floor</Button>}
      />
    );
  if (watched === undefined) {
    return (
      <div className="flex min-h-0 flex-col bg-surface">
        <header className="flex h-14 shrink-0 items-center border-b border-line px-3">
          <IconButton label="Back to the floor" icon={<ArrowLeft />} onClick={onBack} />
        </header>
        <Loading label="Reading the conversation" className="flex flex-1 flex-col justify-end gap-2 p-6">
          <Skeleton className="h-10 w-2/5 rounded-bubble" />
          <Skeleton className="h-16 w-3/5 rounded-bubble" />
          <Skeleton className="h-10 w-1/3 self-end rounded-bubble" />
        </Loading>
      </div>
    );
  }
  const { row, ...read } = watched;
  return (
    <section aria-label={row.guestName} className="flex min-h-0 min-w-0 flex-col bg-surface short:overflow-y-auto">
      <WatchedHeader row={row} why={reasonFor(read.entries, row.agentId)} names={{ nameOf, queueName }} onBack={onBack}>
        {earlier(row)}
      </WatchedHeader>
      {thread({ ...read, conversationId, guestName: row.guestName })}
      <Others lookers={lookers} typing={agentTyping && row.agentId !== undefined ? nameOf(row.agentId) : undefined} />
      <div ref={toastsAbove}>
        <Whisper row={row} agentName={row.agentId === undefined ? undefined : nameOf(row.agentId)} />
      </div>
    </section>
  );
}

function latestAnswer(entries: readonly WatchedEntry[]): number | undefined {
  return entries.findLast(({ event }) => event.type === 'AgentMessaged')?.sequence;
}

type WatchedHeaderProps = Pick<WatchedProps, 'onBack'> & {
  readonly names: Pick<WatchedProps, 'nameOf' | 'queueName'>;
  readonly row: FloorRow;
  /** Why the conversation came to its agent. */
  readonly why: string | undefined;
  readonly children: ReactNode;
};

function WatchedHeader({ row, why, names, onBack, children }: WatchedHeaderProps) {
  const { meaning, label } = FLOOR_STATUS[row.status];
  const agentName = row.agentId === undefined ? undefined : names.nameOf(row.agentId);
  return (
    <header className="flex min-h-14 shrink-0 items-center gap-2.5 border-b border-line px-3 py-2 max-sm:flex-wrap md:px-4">
      <IconButton label="Back to the floor" icon={<ArrowLeft />} onClick={onBack} />
      <div className="min-w-0 flex-1">
        <div className="flex items-center gap-2">
          <h2 className="min-w-0 truncate text-14 font-semibold">
            {row.guestName}
            <ToldName row={row} />
          </h2>
          <Badge meaning={meaning} className="shrink-0">
            {label}
          </Badge>
        </div>
        {agentName !== undefined && (
          <p className="truncate text-12 text-muted">
            {agentName}
            {why !== undefined && ` · ${why}`}
          </p>
        )}
      </div>
      <span className="flex shrink-0 gap-1 max-sm:w-full max-sm:justify-end">
        {children}
        <Why row={row} {...names} />
        <Reassign row={row} agentName={agentName} />
        <TakeOver row={row} agentName={agentName} />
      </span>
    </header>
  );
}
