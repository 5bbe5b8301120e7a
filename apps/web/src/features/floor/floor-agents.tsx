import { Badge } from '@rejoin/ui/badge';
import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { standingWords } from '../../live/standing-words.ts';
import type { Board } from '../../live/wire.ts';
import { byReadiness, isAway, standingCounts } from './floor-words.ts';
import { Narrowing } from './narrowing.tsx';

type FloorAgentsProps = {
  readonly agents: Board['agents'];
  /** By whom the list of conversations is narrowed. */
  readonly chosen: string | undefined;
  readonly onChoose: (agentId: string | undefined) => void;
};

/** What each agent has to do; those who are away stand apart, and out of the way until they are asked for. */
export function FloorAgents({ agents, chosen, onChoose }: FloorAgentsProps) {
  const listId = useId();
  const [opened, setOpened] = useState(false);
  const sorted = [...agents].sort(byReadiness);
  const there = sorted.filter((agent) => !isAway(agent) || agent.agentId === chosen);
  const away = sorted.filter((agent) => !there.includes(agent));
  const counts = standingCounts(there);
  const list = (some: readonly Board['agents'][number][], id?: string) => (
    <ul id={id} className="grid grid-cols-1 gap-0.5">
      {some.map((agent) => (
        <li key={agent.agentId}>
          <Narrowing
            pressed={agent.agentId === chosen}
            onPress={(pressed) => onChoose(pressed ? agent.agentId : undefined)}
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
  );
  return (
    <section aria-label="Agents">
      <h2 className="mb-2 flex flex-wrap justify-between gap-x-2 px-2 text-12 font-medium text-muted">
        Agents
        <span className="font-normal tabular-nums">{counts}</span>
      </h2>
      {list(there)}
      {away.length > 0 && (
        <button
          type="button"
          aria-expanded={opened}
          aria-controls={opened ? listId : undefined}
          onClick={() => setOpened(!opened)}
          className="mt-0.5 flex min-h-9 w-full items-center gap-1 rounded-control px-2 py-1 text-muted transition-colors hover:bg-sunken"
        >
          <ChevronRight aria-hidden className={`size-4 transition-transform ${opened ? 'rotate-90' : ''}`} />
          {away.length} offline
        </button>
      )}
      {opened && away.length > 0 && list(away, listId)}
    </section>
  );
}
