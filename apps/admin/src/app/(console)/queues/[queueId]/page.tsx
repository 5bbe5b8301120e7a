import type { Metadata } from 'next';
import { MissingPermission } from '../../../../features/access/missing-permission.tsx';
import { QueueScreen } from '../../../../features/queues/queue-screen.tsx';
import { FormSkeleton } from '../../../../form/form-skeleton.tsx';
import { Prefetched } from '../../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../../server/visitor.ts';

export const metadata: Metadata = { title: 'Queue' };

type QueuePageProps = { readonly params: Promise<{ readonly queueId: string }> };

export default async function QueuePage({ params }: QueuePageProps) {
  const { queueId: id } = await params;
  const abilities = abilitiesOf(await visitor(), 'routing:queue');
  if (!abilities.view) {
    return <MissingPermission title="You may not see queues" permissions={['routing:queue:view']} />;
  }
  return (
    <Prefetched
      fallback={<FormSkeleton label="Loading the queue" />}
      load={(api, client) => [
        client.prefetchQuery(api.queues.get.queryOptions({ id })),
        client.prefetchQuery(api.queues.options.queryOptions()),
      ]}
    >
      <QueueScreen id={id} abilities={abilities} />
    </Prefetched>
  );
}
