import { Badge } from '@rejoin/ui/badge';
import { TimeAgo } from '@rejoin/ui/time-ago';
import { clsx } from 'clsx';
import { attributedLine } from '../../live/last-words.ts';
import { ToldName } from '../../live/told-name.tsx';
import type { FloorRow } from '../../live/wire.ts';
import { FLOOR_STATUS } from './floor-words.ts';

type FloorListProps = {
  readonly rows: readonly FloorRow[];
  readonly more: boolean;
  readonly watched: string | undefined;
  readonly onWatch: (conversationId: string) => void;
  readonly nameOf: (agentId: string) => string;
};

/** Everything under way: what waits first, the longest on top. */
export function FloorList({ rows, more, watched, onWatch, nameOf }: FloorListProps) {
  return (
    <>
      <ul aria-label="Conversations" className="grid grid-cols-1">
        {rows.map((row) => (
          <li key={row.conversationId}>
            <button
              type="button"
              aria-current={row.conversationId === watched ? 'true' : undefined}
              onClick={() => onWatch(row.conversationId)}
              className={clsx(
                'focus-inset grid w-full grid-cols-1 gap-0.5 border-b border-line px-4 py-2.5 text-left transition-colors',
                row.conversationId === watched ? 'bg-accent-soft' : 'hover:bg-sunken',
              )}
            >
              <span className="flex items-center gap-2">
                <span className="min-w-0 flex-1 truncate font-medium">
                  {row.guestName}
                  <ToldName row={row} />
                </span>
                <Badge meaning={FLOOR_STATUS[row.status].meaning}>{FLOOR_STATUS[row.status].label}</Badge>
                <TimeAgo at={row.since} className="shrink-0 text-12 text-muted tabular-nums" />
              </span>
              <span className="flex gap-2 text-muted">
                <span dir="auto" className="min-w-0 flex-1 truncate text-left">
                  {attributedLine(row.lastWords, (agentId) => (agentId === row.agentId ? 'Agent' : nameOf(agentId)))}
                </span>
                {row.agentId !== undefined && (
                  <span className="max-w-1/2 shrink-0 truncate">{nameOf(row.agentId)}</span>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {more && (
        <p className="px-4 py-3 text-center text-muted">There are more. Narrow the list by a queue or an agent.</p>
      )}
    </>
  );
}
