import { EmptyState } from '@rejoin/ui/empty-state';
import { type Column, Table } from '@rejoin/ui/table';
import { TimeAgo } from '@rejoin/ui/time-ago';
import { History } from 'lucide-react';
import Link from 'next/link';
import type { StoredFlow } from './flow.ts';

type Row = StoredFlow['published'][number];

const columns: readonly Column<Row>[] = [
  { key: 'version', header: 'Version', cell: ({ version }) => `Version ${version}` },
  { key: 'by', header: 'Published by', cell: publisherOf },
  { key: 'at', header: 'Published', align: 'end', cell: ({ by }) => by !== undefined && <TimeAgo at={by.at} /> },
];

export function publisherOf({ by, publisherName }: Row): string {
  return by === undefined ? 'Came with the installation' : (publisherName ?? 'Somebody who has left');
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
