import type { StoredWebhook, Webhooks } from '../ports/webhooks.ts';

/** All webhooks by name. Their secrets are not among what is listed. */
export function listWebhooks(ports: { readonly webhooks: Pick<Webhooks, 'list'> }): Promise<readonly StoredWebhook[]> {
  return ports.webhooks.list();
}
