import type { LoggedDelivery, WebhookDeliveries } from '../ports/webhook-deliveries.ts';

export type ReadDeliveryOutcome =
  | { readonly type: 'found'; readonly delivery: LoggedDelivery }
  | { readonly type: 'refused'; readonly refusal: 'deliveryNotFound' };

/** How far a delivery is. */
export async function readDelivery(
  ports: { readonly webhookDeliveries: Pick<WebhookDeliveries, 'read'> },
  input: { readonly id: string },
): Promise<ReadDeliveryOutcome> {
  const delivery = await ports.webhookDeliveries.read(input.id);
  return delivery === undefined ? { type: 'refused', refusal: 'deliveryNotFound' } : { type: 'found', delivery };
}
