'use client';

import { Badge } from '@rejoin/ui/badge';
import { EmptyState } from '@rejoin/ui/empty-state';
import { ListPage, ListPageLoading, type ListWords } from '@rejoin/ui/list-page';
import { type Column, Table } from '@rejoin/ui/table';
import { TimeAgo } from '@rejoin/ui/time-ago';
import { useQuery } from '@tanstack/react-query';
import { Workflow } from 'lucide-react';
import { useTRPC } from '../../api/trpc.ts';
import { UsedBy } from '../../lists/used-by.tsx';
import { Link } from '../../navigation/link.tsx';
import type { FlowAbilities, ListedFlow } from './flow.ts';
import { FlowBadge } from './flow-badge.tsx';
import { NewFlow } from './new-flow.tsx';

type FlowListProps = {
  abilities: FlowAbilities;
  /** Whether the person may see which deployments have a flow. */
  showsUse: boolean;
};

const WORDS: ListWords = {
  title: 'Flows',
  description:
    'What happens to a conversation before a person takes it: greet, ask, decide, hand over. Deployments take the newest published version.',
  failure: 'Nothing of them is lost. Try again, or come back in a moment.',
};

/** All flows: what is published, what has been changed since, where they are used. */
export function FlowList({ abilities, showsUse }: FlowListProps) {
  const trpc = useTRPC();
  const flows = useQuery(trpc.flows.list.queryOptions());
  const deployments = useQuery({ ...trpc.deployments.list.queryOptions(), enabled: showsUse });
  const columns = columnsFor(showsUse ? (deployments.data ?? []) : undefined);
  return (
    <ListPage
      words={WORDS}
      actions={abilities.add && <NewFlow />}
      reading={flows}
      nameOf={({ name }) => name}
      nothingYet={
        <EmptyState
          icon={<Workflow />}
          title="No flow yet"
          text="A flow greets guests and hands them over to the right queue. Every deployment needs one."
          action={abilities.add && <NewFlow />}
        />
      }
    >
      {(found, empty) => (
        <Table
          caption="Flows"
          columns={columns}
          rows={found}
          keyOf={({ id }) => id}
          hrefOf={({ id }) => `/flows/${id}`}
          link={Link}
          empty={empty}
        />
      )}
    </ListPage>
  );
}

/** The shape of the list while it loads. */
export function FlowListLoading() {
  return <ListPageLoading words={WORDS} />;
}

type Use = { readonly name: string; readonly flowId: string };

function columnsFor(deployments: readonly Use[] | undefined): readonly Column<ListedFlow>[] {
  const use: Column<ListedFlow> = {
    key: 'use',
    header: 'Used by',
    wideOnly: true,
    cell: ({ id }) => <UsedBy names={(deployments ?? []).flatMap((each) => (each.flowId === id ? [each.name] : []))} />,
  };
  return [
    { key: 'name', header: 'Name', cell: ({ name }) => name },
    { key: 'version', header: 'Published', cell: (row) => <Versions flow={row} /> },
    ...(deployments === undefined ? [] : [use]),
    {
      key: 'modified',
      header: 'Modified',
      align: 'end',
      width: '7rem',
      wideOnly: true,
      cell: (row) => <TimeAgo at={row.modifiedAt} />,
    },
  ];
}

function Versions({ flow: { version, isChanged } }: { flow: ListedFlow }) {
  return (
    <span className="flex flex-wrap gap-1.5">
      <FlowBadge version={version} />
      {isChanged && <Badge>Draft changed</Badge>}
    </span>
  );
}
