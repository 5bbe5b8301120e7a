'use client';

import { Badge } from '@rejoin/ui/badge';
import { Button } from '@rejoin/ui/button';
import { EmptyState } from '@rejoin/ui/empty-state';
import { IconButton } from '@rejoin/ui/icon-button';
import { LinkedText } from '@rejoin/ui/linked-text';
import { Loading, Skeleton } from '@rejoin/ui/skeleton';
import { TimeAgo } from '@rejoin/ui/time-ago';
import { clsx } from 'clsx';
import { ArrowLeft, Ear, EyeOff, StickyNote } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { FloorRow, WatchedEntry } from '../../live/wire.ts';
import { FLOOR_STATUS } from './floor-words.ts';
import { Others } from './others.tsx';
import { Reassign } from './reassign.tsx';
import { TakeOver } from './take-over.tsx';
import { useLookAlong } from './use-look-along.ts';
import { useWatchedThread } from './use-watched-thread.ts';
import { WatchedFileLink } from './watched-file.tsx';
import { reasonFor, type WatchedLine, watchedLines } from './watched-lines.ts';
import { Whisper } from './whisper.tsx';
import { Why } from './why.tsx';

type WatchedProps = {
  readonly conversationId: string;
  readonly nameOf: (agentId: string) => string;
  readonly queueName: (queueId: string) => string;
  readonly onBack: () => void;
  /** The way to what else the guest has talked about. */
  readonly earlier: (row: FloorRow) => ReactNode;
};

/** One conversation, read along silently, with a word to its agent and the way to take it over. */
export function Watched({ conversationId, nameOf, queueName, onBack, earlier }: WatchedProps) {
  const watched = useWatchedThread(conversationId);
  const answered = watched !== undefined && watched !== 'gone' ? latestAnswer(watched.entries) : undefined;
  const { lookers, agentTyping } = useLookAlong(conversationId, answered);
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
  const { row, entries, more, reading, readEarlier } = watched;
  return (
    <section aria-label={row.guestName} className="flex min-h-0 min-w-0 flex-col bg-surface short:overflow-y-auto">
      <WatchedHeader row={row} why={reasonFor(entries, row.agentId)} names={{ nameOf, queueName }} onBack={onBack}>
        {earlier(row)}
      </WatchedHeader>
      {more && (
        <Button variant="ghost" loading={reading} onClick={readEarlier} className="m-2 self-center">
          Show earlier messages
        </Button>
      )}
      <Lines
        conversationId={conversationId}
        entries={entries}
        names={{ guestName: row.guestName, nameOf, queueName }}
      />
      <Others lookers={lookers} typing={agentTyping && row.agentId !== undefined ? nameOf(row.agentId) : undefined} />
      <Whisper row={row} agentName={row.agentId === undefined ? undefined : nameOf(row.agentId)} />
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
          <h2 className="min-w-0 truncate text-14 font-semibold">{row.guestName}</h2>
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

type LinesProps = {
  readonly conversationId: string;
  readonly entries: readonly WatchedEntry[];
  readonly names: Parameters<typeof watchedLines>[1];
};

function Lines({ conversationId, entries, names }: LinesProps) {
  const lines = watchedLines(entries, names);
  const box = useRef<HTMLDivElement>(null);
  const last = lines.at(-1)?.key;
  // biome-ignore lint/correctness/useExhaustiveDependencies: goes to the end with every new line.
  useEffect(() => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
  }, [last]);
  return (
    <div
      ref={box}
      role="log"
      aria-label={`Conversation with ${names.guestName}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable with the keyboard.
      tabIndex={0}
      className="focus-inset min-h-0 flex-1 overflow-y-auto overscroll-contain short:min-h-40 short:shrink-0"
    >
      <ol className="mx-auto flex min-h-full max-w-3xl flex-col justify-end gap-1 px-4 py-3 md:px-6">
        {lines.map((line) => (
          <Line key={line.key} line={line} conversationId={conversationId} />
        ))}
      </ol>
    </div>
  );
}

const FRAMES: Record<Exclude<WatchedLine['kind'], 'happening'>, string> = {
  guest: 'self-start bg-sunken',
  company: 'self-end bg-accent-soft',
  whisper: 'self-end border border-dashed border-line bg-attention-soft text-attention-ink',
  note: 'self-end border border-dashed border-line bg-attention-soft text-attention-ink',
};

type LineProps = { readonly line: WatchedLine; readonly conversationId: string };

function Line({ line: { at, kind, who, text, files }, conversationId }: LineProps) {
  if (kind === 'happening') {
    return (
      <li className="py-1.5 text-center text-12 text-muted">
        {text} · <TimeAgo at={at} />
      </li>
    );
  }
  return (
    <li className={clsx('max-w-[72%] rounded-bubble px-3.5 py-2.5 wrap-anywhere whitespace-pre-wrap', FRAMES[kind])}>
      <p className="mb-0.5 flex items-baseline gap-2 text-12 text-muted">
        {kind === 'whisper' && <Ear aria-label="Whisper" className="size-3.5 shrink-0 self-center" />}
        {kind === 'note' && <StickyNote aria-label="Note" className="size-3.5 shrink-0 self-center" />}
        <span className="min-w-0 truncate">{who}</span>
        <TimeAgo at={at} className="shrink-0" />
      </p>
      {files.map((file) => (
        <WatchedFileLink key={file.id} conversationId={conversationId} file={file} />
      ))}
      <LinkedText text={text} />
    </li>
  );
}
