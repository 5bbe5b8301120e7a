import { EmptyState } from '@rejoin/ui/empty-state';
import { type Column, Table } from '@rejoin/ui/table';
import { TimeAgo } from '@rejoin/ui/time-ago';
import { History } from 'lucide-react';
import { Link } from '../../navigation/link.tsx';
import type { Configuration } from './configuration.ts';

type Row = Configuration['published'][number];

const columns: readonly Column<Row>[] = [
  {
    key: 'version',
    header: 'Version',
    cell: ({ version }) => <span className="whitespace-nowrap">Version {version}</span>,
  },
  { key: 'by', header: 'Published by', cell: publisherOf },
  { key: 'at', header: 'Published', align: 'end', cell: ({ publishedAt }) => <TimeAgo at={publishedAt} /> },
];

function publisherOf({ publishedBy, publisherName }: Row): string {
  return publishedBy === undefined ? 'The operator' : (publisherName ?? 'Somebody who has left');
}

/** Every version that was published, newest first. */
export function VersionList({ configuration }: { configuration: Configuration }) {
  return (
    <Table
      caption="Published versions"
      columns={columns}
      rows={configuration.published}
      keyOf={({ version }) => String(version)}
      hrefOf={({ version }) => `/configurations/${configuration.id}/versions/${version}`}
      link={Link}
      empty={
        <EmptyState
          icon={<History />}
          title="No version yet"
          text="Publishing freezes the draft as version 1. A deployment uses a version, so nothing reaches a page by accident."
        />
      }
    />
  );
}
