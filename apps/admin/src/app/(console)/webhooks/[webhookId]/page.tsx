import type { Metadata } from 'next';
import { MissingPermission } from '../../../../features/access/missing-permission.tsx';
import { WebhookScreen } from '../../../../features/webhooks/webhook-screen.tsx';
import { FormSkeleton } from '../../../../form/form-skeleton.tsx';
import { Prefetched } from '../../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../../server/visitor.ts';

export const metadata: Metadata = { title: 'Webhook' };

type WebhookPageProps = { readonly params: Promise<{ readonly webhookId: string }> };

export default async function WebhookPage({ params }: WebhookPageProps) {
  const { webhookId: id } = await params;
  const abilities = abilitiesOf(await visitor(), 'integrations:webhook');
  if (!abilities.view) {
    return <MissingPermission title="You may not see webhooks" permissions={['integrations:webhook:view']} />;
  }
  return (
    <Prefetched
      fallback={<FormSkeleton label="Loading the webhook" />}
      load={(api, client) => [client.prefetchQuery(api.webhooks.get.queryOptions({ id }))]}
    >
      <WebhookScreen id={id} abilities={abilities} />
    </Prefetched>
  );
}
