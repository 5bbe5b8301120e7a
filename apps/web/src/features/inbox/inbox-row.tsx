import { Avatar } from '@rejoin/ui/avatar';
import { Count } from '@rejoin/ui/count';
import { TimeAgo } from '@rejoin/ui/time-ago';
import { clsx } from 'clsx';
import { useMe } from '../../live/me.tsx';
import { useGuestTyping } from '../../live/use-guest-typing.ts';
import type { InboxRow } from '../../live/wire.ts';
import { lastLine } from './last-line.ts';

type InboxRowButtonProps = {
  readonly row: InboxRow;
  readonly selected: boolean;
  /** Whether an answer of mine in it has failed. */
  readonly failed: boolean;
  readonly draft: boolean;
  readonly onOpen: () => void;
};

/** One conversation of the list: who, the last line, since when, how much waits for me. */
export function InboxRowButton({ row, selected, failed, draft, onOpen }: InboxRowButtonProps) {
  const me = useMe();
  const typing = useGuestTyping(row.conversationId);
  const since = row.group === 'waiting' ? (row.waitingSince ?? row.lastAt) : row.latest.at;
  const waitsForMe = row.group === 'connected' && row.unanswered > 0;
  return (
    <button
      type="button"
      data-conversation={row.conversationId}
      aria-current={selected || undefined}
      onClick={onOpen}
      className={clsx(
        'focus-inset flex w-full items-center gap-3 px-4 py-2.5 text-left transition-colors',
        selected ? 'bg-accent-soft' : 'hover:bg-sunken',
      )}
    >
      <Avatar name={row.guestName} tintBy={row.sessionId} />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <span className={clsx('min-w-0 flex-1 truncate', waitsForMe ? 'font-semibold' : 'font-medium')}>
            {row.guestName}
          </span>
          <TimeAgo at={since} className="shrink-0 text-12 text-muted" />
        </span>
        <span className="flex items-center gap-2">
          <span className={clsx('min-w-0 flex-1 truncate', waitsForMe ? 'text-ink' : 'text-muted')}>
            {failed && <span className="font-medium text-danger-ink">Not sent · </span>}
            {!failed && draft && <span className="font-medium text-accent-ink">Draft · </span>}
            {typing ? <span className="text-accent-ink">typing…</span> : lastLine(row, me.id)}
          </span>
          {waitsForMe && <Count value={row.unanswered} label="unanswered" />}
        </span>
      </span>
    </button>
  );
}
