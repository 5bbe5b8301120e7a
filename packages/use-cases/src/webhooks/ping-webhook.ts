import type { Clock, NewId } from '../ports/clock.ts';
import type { WebhookDeliveries } from '../ports/webhook-deliveries.ts';

export type PingWebhookOutcome =
  | { readonly type: 'added'; readonly deliveryId: string }
  | { readonly type: 'refused'; readonly refusal: 'webhookNotFound' };

/** Has a `ping` sent to a webhook, switched on or not, in the way of every other delivery; what came of it stands in the log. */
export async function pingWebhook(
  ports: {
    readonly webhookDeliveries: Pick<WebhookDeliveries, 'addPing'>;
    readonly clock: Clock;
    readonly newId: NewId;
  },
  input: { readonly id: string },
): Promise<PingWebhookOutcome> {
  const deliveryId = ports.newId();
  const ping = { id: deliveryId, webhookId: input.id, at: ports.clock() };
  const outcome = await ports.webhookDeliveries.addPing(ping);
  return outcome === 'missing' ? { type: 'refused', refusal: 'webhookNotFound' } : { type: 'added', deliveryId };
}
