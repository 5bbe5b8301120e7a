import type { StoredWebhook, Webhooks } from '../ports/webhooks.ts';

export type ReadWebhookOutcome =
  | { readonly type: 'found'; readonly webhook: StoredWebhook }
  | { readonly type: 'refused'; readonly refusal: 'webhookNotFound' };

/** A webhook, without its secret. */
export async function readWebhook(
  ports: { readonly webhooks: Pick<Webhooks, 'find'> },
  input: { readonly id: string },
): Promise<ReadWebhookOutcome> {
  const webhook = await ports.webhooks.find(input.id);
  return webhook === undefined ? { type: 'refused', refusal: 'webhookNotFound' } : { type: 'found', webhook };
}
