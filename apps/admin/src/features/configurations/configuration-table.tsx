import { Badge } from '@rejoin/ui/badge';
import { type Column, Table } from '@rejoin/ui/table';
import { TimeAgo } from '@rejoin/ui/time-ago';
import type { ReactNode } from 'react';
import { UsedBy } from '../../lists/used-by.tsx';
import { Link } from '../../navigation/link.tsx';
import { isDraftAhead, type ListedConfiguration } from './configuration.ts';
import { ConfigurationBadge } from './configuration-badge.tsx';

type Use = { readonly name: string; readonly configurationId: string };

type ConfigurationTableProps = {
  configurations: readonly ListedConfiguration[];
  /** `undefined`: the person may not see deployments, so the column is left out. */
  deployments: readonly Use[] | undefined;
  empty: ReactNode;
};

export function ConfigurationTable({ configurations, deployments, empty }: ConfigurationTableProps) {
  return (
    <Table
      caption="Configurations"
      columns={columnsFor(deployments)}
      rows={configurations}
      keyOf={({ id }) => id}
      hrefOf={({ id }) => `/configurations/${id}`}
      link={Link}
      empty={empty}
    />
  );
}

function columnsFor(deployments: readonly Use[] | undefined): readonly Column<ListedConfiguration>[] {
  const use: Column<ListedConfiguration>[] =
    deployments === undefined
      ? []
      : [
          {
            key: 'use',
            header: 'Used by',
            wideOnly: true,
            cell: ({ id }) => <UsedBy names={namesOf(deployments, id)} />,
          },
        ];
  return [
    { key: 'name', header: 'Name', cell: (row) => <Name configuration={row} /> },
    { key: 'version', header: 'Published', cell: (row) => <Versions configuration={row} /> },
    ...use,
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

function namesOf(deployments: readonly Use[], id: string): string[] {
  return deployments.filter(({ configurationId }) => configurationId === id).map(({ name }) => name);
}

function Name({ configuration: { draft } }: { configuration: ListedConfiguration }) {
  return (
    <span className="flex min-w-0 items-center gap-3">
      <span
        aria-hidden
        style={{ background: draft.messenger.primaryColor }}
        className="size-4 shrink-0 rounded-full border border-line-strong"
      />
      <span className="min-w-0">
        <span className="block">{draft.name}</span>
        {draft.description !== '' && (
          <span className="line-clamp-1 text-12 font-normal text-muted">{draft.description}</span>
        )}
      </span>
    </span>
  );
}

function Versions({ configuration }: { configuration: ListedConfiguration }) {
  return (
    <span className="flex flex-wrap gap-1.5">
      <ConfigurationBadge configuration={configuration} />
      {configuration.published.length > 0 && isDraftAhead(configuration) && <Badge>Draft changed</Badge>}
    </span>
  );
}
