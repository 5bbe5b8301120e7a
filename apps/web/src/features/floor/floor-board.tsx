import { Badge } from '@rejoin/ui/badge';
import { TimeAgo } from '@rejoin/ui/time-ago';
import { clsx } from 'clsx';
import { standingWords } from '../../live/standing-words.ts';
import type { Board } from '../../live/wire.ts';
import { byReadiness } from './floor-words.ts';

/** One queue or one agent, by which the list is narrowed. */
export type FloorFilter = { readonly queueId?: string; readonly agentId?: string };

type FloorBoardProps = {
  readonly board: Board;
  readonly filter: FloorFilter;
  readonly onFilter: (filter: FloorFilter) => void;
};

/** What waits in each queue, and what each agent has to do. A press narrows the list to it, another widens it again. */
export function FloorBoard({ board, filter, onFilter }: FloorBoardProps) {
  return (
    <div className="grid grid-cols-1 gap-6">
      <section aria-label="Queues">
        <h2 className="mb-2 px-2 text-12 font-medium text-muted">Queues</h2>
        <ul className="grid grid-cols-1 gap-0.5">
          {board.queues.map((queue) => (
            <li key={queue.queueId}>
              <Narrowing
                pressed={filter.queueId === queue.queueId}
                onPress={(pressed) => onFilter(pressed ? { queueId: queue.queueId } : {})}
              >
                <span className="min-w-0 flex-1 truncate font-medium">{queue.name}</span>
                <span className="shrink-0 text-12 text-muted tabular-nums">
                  {queue.waiting} waiting
                  {queue.longestSince !== undefined && (
                    <>
                      {' · '}
                      <TimeAgo at={queue.longestSince} />
                    </>
                  )}
                  {` · ${queue.connected} connected · ${queue.parked} parked`}
                </span>
              </Narrowing>
            </li>
          ))}
        </ul>
      </section>
      <section aria-label="Agents">
        <h2 className="mb-2 px-2 text-12 font-medium text-muted">Agents</h2>
        <ul className="grid grid-cols-1 gap-0.5">
          {[...board.agents].sort(byReadiness).map((agent) => (
            <li key={agent.agentId}>
              <Narrowing
                pressed={filter.agentId === agent.agentId}
                onPress={(pressed) => onFilter(pressed ? { agentId: agent.agentId } : {})}
              >
                <span className="min-w-0 flex-1 truncate font-medium">{agent.name}</span>
                <span className="text-12 text-muted tabular-nums">
                  {agent.load} of {agent.capacity}
                </span>
                <Badge meaning={standingWords(agent).meaning}>{standingWords(agent).label}</Badge>
              </Narrowing>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

type NarrowingProps = {
  readonly pressed: boolean;
  readonly onPress: (pressed: boolean) => void;
  readonly children: React.ReactNode;
};

function Narrowing({ pressed, onPress, children }: NarrowingProps) {
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={() => onPress(!pressed)}
      className={clsx(
        'flex min-h-9 w-full flex-wrap items-center gap-x-2 rounded-control px-2 py-1 text-left transition-colors',
        pressed ? 'bg-accent-soft' : 'hover:bg-sunken',
      )}
    >
      {children}
    </button>
  );
}
