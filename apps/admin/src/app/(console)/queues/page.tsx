import type { Metadata } from 'next';
import { MissingPermission } from '../../../features/access/missing-permission.tsx';
import { QueueList, QueueListLoading } from '../../../features/queues/queue-list.tsx';
import { Prefetched } from '../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../server/visitor.ts';

export const metadata: Metadata = { title: 'Queues' };

export default async function QueuesPage() {
  const abilities = abilitiesOf(await visitor(), 'routing:queue');
  if (!abilities.view) {
    return <MissingPermission title="You may not see queues" permissions={['routing:queue:view']} />;
  }
  return (
    <Prefetched
      fallback={<QueueListLoading />}
      load={(api, client) => [client.prefetchQuery(api.queues.list.queryOptions())]}
    >
      <QueueList abilities={abilities} />
    </Prefetched>
  );
}
