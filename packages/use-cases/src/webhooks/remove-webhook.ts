import type { Webhooks } from '../ports/webhooks.ts';

export type RemoveWebhookOutcome =
  | { readonly type: 'removed' }
  | { readonly type: 'refused'; readonly refusal: 'webhookNotFound' };

/** Removes a webhook with its log of deliveries. */
export async function removeWebhook(
  ports: { readonly webhooks: Pick<Webhooks, 'remove'> },
  input: { readonly id: string },
): Promise<RemoveWebhookOutcome> {
  const outcome = await ports.webhooks.remove(input.id);
  return outcome === 'removed' ? { type: 'removed' } : { type: 'refused', refusal: 'webhookNotFound' };
}
