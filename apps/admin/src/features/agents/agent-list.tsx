'use client';

import { EmptyState } from '@rejoin/ui/empty-state';
import { ListPage, ListPageLoading, type ListWords } from '@rejoin/ui/list-page';
import type { Column } from '@rejoin/ui/table';
import { useQuery } from '@tanstack/react-query';
import { Headset } from 'lucide-react';
import { useState } from 'react';
import { isolated } from '../../api/isolated.ts';
import { useTRPC } from '../../api/trpc.ts';
import { ChoosingTable } from '../../lists/choosing-table.tsx';
import { type AgentOptions, namesOf, type StoredAgent } from './agent.ts';
import { DEEDS_FOR_AGENTS } from './agent-deeds.tsx';
import { AGENTS, type AgentTask } from './agents-for-many.ts';
import { ChangeAgents } from './change-agents.tsx';

const WORDS: ListWords = {
  title: 'Agents',
  description: 'What those who answer guests take at once, are able to do, and which queues they serve.',
  failure: 'Nothing of them is lost, and they go on working. Try again, or come back in a moment.',
};

type Task = { readonly type: AgentTask; readonly agents: readonly StoredAgent[]; readonly done: () => void };

/** Everybody who has an agent's place. */
export function AgentList({ mayEdit }: { mayEdit: boolean }) {
  const trpc = useTRPC();
  const { data, ...reading } = useQuery(trpc.agents.list.queryOptions());
  const [task, setTask] = useState<Task>();
  const close = () => setTask(undefined);
  return (
    <>
      <ListPage
        words={WORDS}
        actions={null}
        reading={{ ...reading, data: data?.agents }}
        nameOf={({ name }) => name}
        nothingYet={
          <EmptyState
            icon={<Headset />}
            title="No agent yet"
            text="Whoever has a role that lets them go on queue stands here, with what they are able to do."
          />
        }
      >
        {(found, empty) => (
          <ChoosingTable
            caption="Agents"
            things={AGENTS}
            columns={data === undefined ? [] : columnsFor(data)}
            all={data?.agents ?? []}
            found={found}
            keyOf={({ agentId }) => agentId}
            nameOf={({ name }) => name}
            hrefOf={({ agentId }) => `/agents/${agentId}`}
            empty={empty}
            deeds={mayEdit ? DEEDS_FOR_AGENTS : []}
            onDeed={(type, agents, done) => setTask({ type, agents, done })}
          />
        )}
      </ListPage>
      {task !== undefined && data !== undefined && (
        <ChangeAgents
          task={task.type}
          agents={task.agents}
          options={data}
          onClose={close}
          onDone={() => {
            task.done();
            close();
          }}
        />
      )}
    </>
  );
}

/** The shape of the list while it loads. */
export function AgentListLoading() {
  return <ListPageLoading words={WORDS} />;
}

function columnsFor({ queues, skills, capacity }: AgentOptions): readonly Column<StoredAgent>[] {
  return [
    { key: 'name', header: 'Name', cell: ({ name }) => name },
    {
      key: 'queues',
      header: 'Queues',
      cell: ({ settings }) => <Names names={namesOf(settings.queueIds, queues)} />,
    },
    {
      key: 'skills',
      header: 'Skills',
      wideOnly: true,
      cell: ({ settings }) => <Names names={namesOf(Object.keys(settings.skills), skills)} />,
    },
    {
      key: 'capacity',
      header: 'Capacity',
      align: 'end',
      width: 'min(8rem, 20vw)',
      cell: ({ settings }) => (
        <span className="tabular-nums">
          {settings.capacity ?? capacity}
          {settings.capacity === undefined && <span className="text-muted max-sm:hidden"> default</span>}
        </span>
      ),
    },
  ];
}

const SHOWN_MAX = 2;

function Names({ names }: { names: readonly string[] }) {
  if (names.length === 0) return <span className="text-muted">None</span>;
  return (
    <span title={names.join(', ')} className="block min-w-20 wrap-anywhere">
      {names.slice(0, SHOWN_MAX).map(isolated).join(', ')}
      {names.length > SHOWN_MAX && <span className="text-muted"> and {names.length - SHOWN_MAX} more</span>}
    </span>
  );
}
