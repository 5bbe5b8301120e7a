import { TimeAgo } from '@rejoin/ui/time-ago';
import type { Board } from '../../live/wire.ts';
import { FloorAgents } from './floor-agents.tsx';
import { Narrowing } from './narrowing.tsx';
import { OverallServiceLevel, QueueServiceLevel } from './service-level.tsx';
import { useServiceLevels } from './use-service-levels.ts';

/** One queue or one agent, by which the list is narrowed. */
export type FloorFilter = { readonly queueId?: string; readonly agentId?: string };

type FloorBoardProps = {
  readonly board: Board;
  readonly filter: FloorFilter;
  readonly onFilter: (filter: FloorFilter) => void;
};

/** What waits in each queue, and what each agent has to do. A press narrows the list to it, another widens it again. */
export function FloorBoard({ board, filter, onFilter }: FloorBoardProps) {
  const levels = useServiceLevels();
  return (
    <div className="grid grid-cols-1 gap-6">
      <section aria-label="Queues">
        <h2 className="mb-2 px-2 text-12 font-medium text-muted">Queues</h2>
        {levels !== undefined && <OverallServiceLevel level={levels.overall} />}
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
                <QueueServiceLevel level={levels?.queues.find(({ queueId }) => queueId === queue.queueId)} />
              </Narrowing>
            </li>
          ))}
        </ul>
      </section>
      <FloorAgents
        agents={board.agents}
        chosen={filter.agentId}
        onChoose={(agentId) => onFilter(agentId === undefined ? {} : { agentId })}
      />
    </div>
  );
}
