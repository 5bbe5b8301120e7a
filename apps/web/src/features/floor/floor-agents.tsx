import { Badge } from '@rejoin/ui/badge';
import { type Column, Table } from '@rejoin/ui/table';
import { useState } from 'react';
import { colleagueWords } from '../../live/standing-words.ts';
import type { Board } from '../../live/wire.ts';
import { byReadiness, isAway, queueNames, standingCounts } from './floor-words.ts';
import { FoldButton } from './fold-button.tsx';
import { Narrowing } from './narrowing.tsx';

type Agent = Board['agents'][number];

type FloorAgentsProps = {
  readonly board: Board;
  /** By whom the list of conversations is narrowed. */
  readonly chosen: string | undefined;
  readonly onChoose: (agentId: string | undefined) => void;
};

/** What each agent has to do; those who are away stand apart, and out of the way until they are asked for. */
export function FloorAgents({ board, chosen, onChoose }: FloorAgentsProps) {
  const [opened, setOpened] = useState(false);
  const sorted = [...board.agents].sort(byReadiness);
  const there = sorted.filter((agent) => !isAway(agent) || agent.agentId === chosen);
  const away = sorted.filter((agent) => !there.includes(agent));
  const columns: Column<Agent>[] = [
    {
      key: 'name',
      header: 'Agent',
      cell: ({ agentId, name }) => (
        <Narrowing
          name={name}
          pressed={agentId === chosen}
          onPress={(pressed) => onChoose(pressed ? agentId : undefined)}
        />
      ),
    },
    {
      key: 'standing',
      header: 'State',
      cell: (agent) => <Badge meaning={colleagueWords(agent).meaning}>{colleagueWords(agent).label}</Badge>,
    },
    {
      key: 'queues',
      header: 'Queues',
      wideOnly: true,
      width: '38%',
      cell: (agent) => <span className="line-clamp-2 text-muted">{queueNames(agent, board.queues)}</span>,
    },
    { key: 'load', header: 'In hand', align: 'end', cell: ({ load, capacity }) => `${load} of ${capacity}` },
  ];
  return (
    <section aria-label="Agents">
      <h2 className="mb-2 flex flex-wrap items-baseline justify-between gap-x-2 text-14 font-semibold">
        Agents
        <span className="text-12 font-normal text-muted tabular-nums">{standingCounts(there)}</span>
      </h2>
      <Table
        caption="Agents"
        columns={columns}
        rows={opened ? [...there, ...away] : there}
        keyOf={({ agentId }) => agentId}
        empty={<p className="px-5 py-4 text-muted">Nobody is there.</p>}
        className="tabular-nums"
      />
      {away.length > 0 && (
        <FoldButton opened={opened} onToggle={() => setOpened(!opened)}>
          {away.length} offline without a conversation
        </FoldButton>
      )}
    </section>
  );
}
