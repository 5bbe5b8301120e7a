import type { AppRouter } from '@rejoin/api/router';
import type { Webhook } from '@rejoin/core/webhooks/webhook';
import type { inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<AppRouter>['webhooks'];

/** A webhook as the server tells it: without the secret. */
export type StoredWebhook = Outputs['get'];
export type LoggedDelivery = Outputs['delivery'];

/** What the form holds. */
export type WebhookContent = Omit<Webhook, 'id'>;

export type WebhookAbilities = { readonly add: boolean; readonly edit: boolean; readonly delete: boolean };

/** Where webhooks are listed. */
export const WEBHOOKS = { href: '/webhooks', label: 'Webhooks' } as const;

export const NEW_WEBHOOK: WebhookContent = { name: '', url: '', events: [], active: true };

export function contentOf({ name, url, events, active }: StoredWebhook): WebhookContent {
  return { name, url, events, active };
}
