import type { VNode } from 'preact';
import type { OutboxEntry } from '../outbox/outbox.ts';
import { AlertIcon, CheckIcon, ClockIcon } from './icons.tsx';
import { useSurroundings } from './surroundings.ts';

/** How far one of the guest's messages has come; nothing for those that have long arrived. */
export function DeliveryNote({
  entry,
  isLatestSent,
}: {
  entry: OutboxEntry | undefined;
  isLatestSent: boolean;
}): VNode | null {
  const { words, tell } = useSurroundings();
  if (!entry) {
    return isLatestSent ? (
      <p class="delivery" data-delivery="sent">
        <CheckIcon />
        {words.sent}
      </p>
    ) : null;
  }
  const { id, delivery } = entry;
  const discard = (label: string) => (
    <button type="button" class="link-button" onClick={() => tell({ type: 'discarded', id })}>
      {label}
    </button>
  );
  switch (delivery.status) {
    case 'failed':
      return (
        <p class="delivery delivery-failed" data-delivery="failed" role="alert">
          <AlertIcon />
          <span>{words.problems[delivery.problem]}</span>
          {delivery.problem !== 'fileLost' && (
            <button type="button" class="link-button" onClick={() => tell({ type: 'retried', id })}>
              {words.retry}
            </button>
          )}
          {discard(words.discard)}
        </p>
      );
    case 'uploading':
      return (
        <div class="delivery" data-delivery="pending">
          <progress value={delivery.share} max={1} aria-label={words.uploading(Math.round(delivery.share * 100))} />
          {discard(words.cancel)}
        </div>
      );
    default:
      return (
        <p class="delivery" data-delivery="pending">
          <ClockIcon />
          {delivery.status === 'queued' ? words.waitingToSend : words.sending}
        </p>
      );
  }
}
