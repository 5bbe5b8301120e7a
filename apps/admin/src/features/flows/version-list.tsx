import { Badge } from '@rejoin/ui/badge';
import { EmptyState } from '@rejoin/ui/empty-state';
import { type Column, Table } from '@rejoin/ui/table';
import { TimeAgo } from '@rejoin/ui/time-ago';
import { History } from 'lucide-react';
import { Link } from '../../navigation/link.tsx';
import type { StoredFlow } from './flow.ts';
import { failWords } from './flow-tests.ts';

type Row = StoredFlow['published'][number];

const columns: readonly Column<Row>[] = [
  {
    key: 'version',
    header: 'Version',
    cell: ({ version }) => <span className="whitespace-nowrap">Version {version}</span>,
  },
  { key: 'by', header: 'Published by', cell: publisherOf },
  {
    key: 'tests',
    header: 'Tests',
    cell: ({ failedTests }) => failedTests.length > 0 && <Failed names={failedTests} />,
  },
  { key: 'at', header: 'Published', align: 'end', cell: ({ by }) => by !== undefined && <TimeAgo at={by.at} /> },
];

export function publisherOf({ by, publisherName }: Row): string {
  if (by === undefined) return 'Came with the installation';
  return by.personId === undefined ? 'The operator' : (publisherName ?? 'Somebody who has left');
}

function Failed({ names }: { names: readonly string[] }) {
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Badge meaning="danger">Published although {failWords(names.length)}</Badge>
      <span className="min-w-0 break-words">{names.join(', ')}</span>
    </span>
  );
}

/** Every version that was published, newest first. */
export function VersionList({ flow }: { flow: StoredFlow }) {
  return (
    <Table
      caption="Published versions"
      columns={columns}
      rows={flow.published}
      keyOf={({ version }) => String(version)}
      hrefOf={({ version }) => `/flows/${flow.id}/versions/${version}`}
      link={Link}
      empty={
        <EmptyState
          icon={<History />}
          title="No version yet"
          text="Publishing freezes the draft as version 1. Deployments can have the flow from then on."
        />
      }
    />
  );
}
