import type { Clock } from '../ports/clock.ts';
import type { WebhookDeliveries } from '../ports/webhook-deliveries.ts';

export type SendDeliveryAgainOutcome =
  | { readonly type: 'sent' }
  | { readonly type: 'refused'; readonly refusal: 'deliveryNotFound' | 'deliveryPending' | 'webhookOff' };

const REFUSALS = { missing: 'deliveryNotFound', pending: 'deliveryPending', off: 'webhookOff' } as const;

/** Sends what is over once more, under the same id, and again like a new one if it does not arrive. */
export async function sendDeliveryAgain(
  ports: { readonly webhookDeliveries: Pick<WebhookDeliveries, 'sendAgain'>; readonly clock: Clock },
  input: { readonly id: string; readonly webhookId: string },
): Promise<SendDeliveryAgainOutcome> {
  const outcome = await ports.webhookDeliveries.sendAgain({ ...input, at: ports.clock() });
  return outcome === 'sent' ? { type: 'sent' } : { type: 'refused', refusal: REFUSALS[outcome] };
}
