import { type DeliveryStatus, LOG_LIMITS } from '@rejoin/core/webhooks/delivery';
import { EmptyState } from '@rejoin/ui/empty-state';
import { ErrorState } from '@rejoin/ui/error-state';
import { ListSkeleton } from '@rejoin/ui/list-skeleton';
import { Segmented } from '@rejoin/ui/segmented';
import { ListChecks, SearchX } from 'lucide-react';
import { useState } from 'react';
import { PageByPage } from '../../lists/page-by-page.tsx';
import { DeliveryRow } from './delivery-row.tsx';
import { SendWaiting } from './send-waiting.tsx';
import { useDeliveries } from './use-webhooks.ts';
import type { StoredWebhook } from './webhook.ts';
import { waitsForLater } from './webhook-words.ts';

type DeliveryLogProps = { webhook: StoredWebhook; mayEdit: boolean };

const CHOICES: readonly { readonly value: DeliveryStatus | 'all'; readonly label: string }[] = [
  { value: 'all', label: 'All' },
  { value: 'pending', label: 'Pending' },
  { value: 'failed', label: 'Failed' },
  { value: 'delivered', label: 'Delivered' },
];

/** What a webhook was told, and what came of it; the newest first. */
export function DeliveryLog({ webhook, mayEdit }: DeliveryLogProps) {
  const [shown, setShown] = useState<DeliveryStatus | 'all'>('all');
  return (
    <section aria-label="Deliveries" className="mt-8 mb-12">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 className="text-14 font-semibold">Deliveries</h2>
          <p className="mt-1 text-13 text-muted">
            Kept for {LOG_LIMITS.days} days. Events of one conversation arrive in their order.
          </p>
        </div>
        <Segmented
          label="Which deliveries are shown"
          hideLabel
          options={CHOICES}
          value={shown}
          onValueChange={setShown}
        />
      </div>
      <div className="mt-4">
        <Deliveries {...{ webhook, mayEdit }} status={shown === 'all' ? undefined : shown} />
      </div>
    </section>
  );
}

function Deliveries({ webhook, mayEdit, status }: DeliveryLogProps & { status: DeliveryStatus | undefined }) {
  const reading = useDeliveries(webhook.id, status);
  const { data, isError, isFetching, refetch } = reading;
  if (data === undefined) {
    if (!isError) return <ListSkeleton label="Loading the deliveries" widths={['w-56', 'w-64', 'w-48']} />;
    return (
      <ErrorState
        title="The deliveries could not be loaded"
        text="Nothing of them is lost, and events go on being sent. Try again, or come back in a moment."
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  }
  const deliveries = data.pages.flatMap((page) => page.deliveries);
  if (deliveries.length === 0) return <Nothing any={status === undefined} />;
  const maySend = mayEdit && webhook.active;
  return (
    <>
      {maySend && deliveries.some(waitsForLater) && <SendWaiting webhookId={webhook.id} />}
      <PageByPage reading={reading}>
        <ol className="rounded-panel border border-line bg-surface">
          {deliveries.map((delivery) => (
            <DeliveryRow key={delivery.id} delivery={delivery} mayResend={maySend} />
          ))}
        </ol>
      </PageByPage>
    </>
  );
}

function Nothing({ any }: { any: boolean }) {
  return any ? (
    <EmptyState
      icon={<ListChecks />}
      title="Nothing has been sent yet"
      text="Each event stands here as soon as it happens, with what the server answered. A test does too."
    />
  ) : (
    <EmptyState icon={<SearchX />} title="No delivery is like this" text="Look at all of them." />
  );
}
