import type { Board } from '../../live/wire.ts';
import { FloorAgents } from './floor-agents.tsx';
import { FloorFigures } from './floor-figures.tsx';
import { FloorQueues } from './floor-queues.tsx';
import type { FloorFilter } from './use-floor-filter.ts';
import { useServiceLevels } from './use-service-levels.ts';

type FloorBoardProps = {
  readonly board: Board;
  readonly filter: FloorFilter;
  readonly onFilter: (filter: FloorFilter) => void;
};

/** What waits, how well the queues keep up, and what each agent has to do. A press narrows the list to a queue or an agent, another widens it again. */
export function FloorBoard({ board, filter, onFilter }: FloorBoardProps) {
  const levels = useServiceLevels();
  return (
    <div className="@container mx-auto max-w-5xl p-4 lg:p-6">
      <div className="grid grid-cols-1 content-start gap-6">
        <FloorFigures board={board} serviceLevel={levels?.overall} />
        <FloorQueues
          queues={board.queues}
          levels={levels?.queues}
          chosen={filter.queueId}
          onChoose={(queueId) => onFilter(queueId === undefined ? {} : { queueId })}
        />
        <FloorAgents
          board={board}
          chosen={filter.agentId}
          onChoose={(agentId) => onFilter(agentId === undefined ? {} : { agentId })}
        />
      </div>
    </div>
  );
}
