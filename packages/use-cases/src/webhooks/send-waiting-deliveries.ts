import type { Clock } from '../ports/clock.ts';
import type { WebhookDeliveries } from '../ports/webhook-deliveries.ts';
import { CLAIM_MS } from './deliver-webhook.ts';

/**
 * Sends a webhook now what waits for a later attempt: its server is well again. What a gateway may be sending at this moment is left
 * alone. Returns how many deliveries no longer wait; those behind them in their conversations follow.
 */
export async function sendWaitingDeliveries(
  ports: { readonly webhookDeliveries: Pick<WebhookDeliveries, 'hasten'>; readonly clock: Clock },
  { webhookId }: { readonly webhookId: string },
): Promise<{ readonly sent: number }> {
  const at = ports.clock();
  return { sent: await ports.webhookDeliveries.hasten(webhookId, { at, later: at + CLAIM_MS }) };
}
