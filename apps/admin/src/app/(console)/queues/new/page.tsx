import type { Metadata } from 'next';
import { MissingPermission } from '../../../../features/access/missing-permission.tsx';
import { NewQueueScreen } from '../../../../features/queues/new-queue-screen.tsx';
import { FormSkeleton } from '../../../../form/form-skeleton.tsx';
import { Prefetched } from '../../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../../server/visitor.ts';

export const metadata: Metadata = { title: 'New queue' };

export default async function NewQueuePage() {
  const abilities = abilitiesOf(await visitor(), 'routing:queue');
  if (!abilities.view || !abilities.add) {
    const missing = abilities.view ? 'routing:queue:add' : 'routing:queue:view';
    return <MissingPermission title="You may not add queues" permissions={[missing]} />;
  }
  return (
    <Prefetched
      fallback={<FormSkeleton label="Loading what a queue can be made of" />}
      load={(api, client) => [client.prefetchQuery(api.queues.options.queryOptions())]}
    >
      <NewQueueScreen />
    </Prefetched>
  );
}
