import type { DeliveryStatus } from '@rejoin/core/webhooks/delivery';
import type { LoggedDelivery, WebhookDeliveries } from '../ports/webhook-deliveries.ts';

export type DeliveryPage = {
  /** Newest first. */
  readonly deliveries: readonly LoggedDelivery[];
  /** Where the next page begins; absent: there is none. */
  readonly next?: number;
};

/** What a webhook was told, page by page. */
export async function listDeliveries(
  ports: { readonly webhookDeliveries: Pick<WebhookDeliveries, 'find'> },
  input: {
    readonly webhookId: string;
    readonly status?: DeliveryStatus;
    readonly before?: number;
    readonly limit: number;
  },
): Promise<DeliveryPage> {
  const { webhookId, limit, ...page } = input;
  const found = await ports.webhookDeliveries.find(webhookId, { ...page, limit: limit + 1 });
  const deliveries = found.slice(0, limit);
  const last = deliveries.at(-1);
  return { deliveries, ...(found.length > limit && last !== undefined && { next: last.number }) };
}
