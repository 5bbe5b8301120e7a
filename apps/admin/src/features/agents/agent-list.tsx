'use client';

import { EmptyState } from '@rejoin/ui/empty-state';
import { ListPage, ListPageLoading, type ListWords } from '@rejoin/ui/list-page';
import { type Column, Table } from '@rejoin/ui/table';
import { useQuery } from '@tanstack/react-query';
import { Headset } from 'lucide-react';
import Link from 'next/link';
import { useTRPC } from '../../client/trpc.ts';
import { type AgentOptions, namesOf, type StoredAgent } from './agent.ts';

const WORDS: ListWords = {
  title: 'Agents',
  description: 'What those who answer guests take at once, are able to do, and which queues they serve.',
  failure: 'Nothing of them is lost, and they go on working. Try again, or come back in a moment.',
};

/** Everybody who has an agent's place. */
export function AgentList() {
  const trpc = useTRPC();
  const { data, ...reading } = useQuery(trpc.agents.list.queryOptions());
  return (
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
        <Table
          caption="Agents"
          columns={data === undefined ? [] : columnsFor(data)}
          rows={found}
          keyOf={({ agentId }) => agentId}
          hrefOf={({ agentId }) => `/agents/${agentId}`}
          link={Link}
          empty={empty}
        />
      )}
    </ListPage>
  );
}

/** The shape of the list while it loads. */
export function AgentListLoading() {
  return <ListPageLoading words={WORDS} />;
}

function columnsFor({ queues, skills, capacity }: AgentOptions): readonly Column<StoredAgent>[] {
  return [
    { key: 'name', header: 'Name', cell: ({ name }) => <span className="break-words">{name}</span> },
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
      width: '8rem',
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
    <span title={names.join(', ')} className="break-words">
      {names.slice(0, SHOWN_MAX).join(', ')}
      {names.length > SHOWN_MAX && <span className="text-muted"> and {names.length - SHOWN_MAX} more</span>}
    </span>
  );
}
