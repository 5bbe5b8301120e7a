import type { Metadata } from 'next';
import { MissingPermission } from '../../../features/access/missing-permission.tsx';
import { WebhookList, WebhookListLoading } from '../../../features/webhooks/webhook-list.tsx';
import { Prefetched } from '../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../server/visitor.ts';

export const metadata: Metadata = { title: 'Webhooks' };

export default async function WebhooksPage() {
  const abilities = abilitiesOf(await visitor(), 'integrations:webhook');
  if (!abilities.view) {
    return <MissingPermission title="You may not see webhooks" permissions={['integrations:webhook:view']} />;
  }
  return (
    <Prefetched
      fallback={<WebhookListLoading />}
      load={(api, client) => [client.prefetchQuery(api.webhooks.list.queryOptions())]}
    >
      <WebhookList abilities={abilities} />
    </Prefetched>
  );
}
