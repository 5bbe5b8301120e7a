import { Avatar } from '@rejoin/ui/avatar';
import { Count } from '@rejoin/ui/count';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useLiveState } from '../../live/live-context.tsx';
import { useMe } from '../../live/me.tsx';
import { ToldName } from '../../live/told-name.tsx';
import { useGuestTyping } from '../../live/use-guest-typing.ts';
import type { InboxRow } from '../../live/wire.ts';
import { comingLine, lastLine, needsAnswer } from './last-line.ts';
import { RowTime } from './row-time.tsx';

type InboxRowButtonProps = {
  readonly row: InboxRow;
  readonly selected: boolean;
  /** Whether an answer of mine in it has failed. */
  readonly failed: boolean;
  /** What I have written in it but not sent; absent: nothing. */
  readonly draft: ReactNode;
  /** The one row that Tab stops at; j, k and the arrows go to the others. */
  readonly isTabStop: boolean;
  readonly onOpen: () => void;
};

/** One conversation of the list: who, the last line, since when, how much waits for me. */
export function InboxRowButton({ row, selected, failed, draft, isTabStop, onOpen }: InboxRowButtonProps) {
  const me = useMe();
  const names = useLiveState((state) => state.agentNames);
  const nameOf = (agentId: string) => names[agentId] ?? 'a colleague';
  const typing = useGuestTyping(row.conversationId);
  const waitsForMe = needsAnswer(row);
  const coming = comingLine(row, nameOf);
  const hasDraft = !failed && draft !== undefined;
  return (
    <button
      type="button"
      data-conversation={row.conversationId}
      aria-current={selected || undefined}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onOpen}
      className={clsx(
        // Scrolled to, it stands under the heading of its group and not behind it.
        'focus-inset flex w-full scroll-mt-9 items-center gap-3 px-4 py-2.5 text-left transition-colors',
        selected ? 'bg-accent-soft' : 'hover:bg-sunken',
      )}
    >
      <Avatar name={row.guestName} tintBy={row.sessionId} />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2">
          <span className={clsx('min-w-0 flex-1 truncate', waitsForMe ? 'font-semibold' : 'font-medium')}>
            {row.guestName}
            <ToldName row={row} />
          </span>
          <RowTime row={row} />
        </span>
        <span className="flex items-center gap-2">
          <span
            dir="auto"
            className={clsx('min-w-0 flex-1 truncate text-left', waitsForMe ? 'text-ink' : 'text-muted')}
          >
            {failed && <span className="font-medium text-danger-ink">Not sent · </span>}
            {hasDraft && <span className="font-medium text-accent-ink">Draft · </span>}
            {typing ? (
              <span className="text-accent-ink">typing…</span>
            ) : (
              (coming ?? (hasDraft ? draft : lastLine(row, { me: me.id, nameOf })))
            )}
          </span>
          {waitsForMe && <Count value={row.unanswered} label="unanswered" />}
        </span>
      </span>
    </button>
  );
}
