'use client';

import { RETRY_SECONDS } from '@rejoin/core/webhooks/attempt';
import { FAILING_DAYS } from '@rejoin/core/webhooks/webhook';
import { Banner } from '@rejoin/ui/banner';
import { ErrorState } from '@rejoin/ui/error-state';
import { exactTime } from '@rejoin/ui/relative-time';
import { refusalOf } from '../../api/refusal.ts';
import { FormSkeleton } from '../../form/form-skeleton.tsx';
import { NothingThere } from '../../setting/nothing-there.tsx';
import { ReadOnlyNote } from '../../setting/read-only-note.tsx';
import { DeliveryLog } from './delivery-log.tsx';
import { useWebhook } from './use-webhooks.ts';
import { type StoredWebhook, WEBHOOKS, type WebhookAbilities } from './webhook.ts';
import { WebhookHeader } from './webhook-header.tsx';
import { OFF_WORDS } from './webhook-words.ts';

/** One webhook: what it asks for, how it stands, and what it was told. */
export function WebhookScreen({ id, abilities }: { id: string; abilities: WebhookAbilities }) {
  const { data, error, refetch, isFetching } = useWebhook(id);
  if (data === undefined) {
    if (error === null) return <FormSkeleton label="Loading the webhook" />;
    if (refusalOf(error) !== undefined) return <NothingThere title="No such webhook" list={WEBHOOKS} />;
    return (
      <ErrorState
        title="The webhook could not be loaded"
        text="Nothing of it is lost, and events go on being sent. Try again, or come back in a moment."
        onRetry={() => void refetch()}
        retrying={isFetching}
      />
    );
  }
  return (
    <>
      <WebhookHeader webhook={data} abilities={abilities} />
      {!abilities.edit && <ReadOnlyNote permission="integrations:webhook:edit" />}
      <Standing webhook={data} />
      <section aria-label="Events" className="mt-6">
        <h2 className="text-14 font-semibold">Events</h2>
        <ul className="mt-2 flex flex-wrap gap-1.5">
          {data.events.map((event) => (
            <li key={event} className="rounded-control border border-line bg-surface px-2 py-0.5 font-mono text-12">
              {event}
            </li>
          ))}
        </ul>
      </section>
      <DeliveryLog webhook={data} mayEdit={abilities.edit} />
    </>
  );
}

/** For how long an event is tried again. */
const RETRY_DAYS = Math.floor(RETRY_SECONDS.reduce((sum, seconds) => sum + seconds) / 86_400);

function Standing({ webhook: { active, offBecause, failingSince } }: { webhook: StoredWebhook }) {
  if (offBecause !== undefined) {
    return (
      <Banner meaning="danger" title="This webhook was switched off by itself" className="mt-6">
        {OFF_WORDS[offBecause]}
      </Banner>
    );
  }
  if (!active || failingSince === undefined) return null;
  return (
    <Banner meaning="attention" title="Nothing arrives at its server" className="mt-6">
      Since {exactTime(failingSince)}. Events are tried again for {RETRY_DAYS} days; after {FAILING_DAYS} days of
      failures the webhook is switched off.
    </Banner>
  );
}
