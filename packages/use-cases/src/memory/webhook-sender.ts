import type { WebhookAnswer } from '@rejoin/core/webhooks/attempt';
import type { WebhookMessage, WebhookSender } from '../ports/webhook-sender.ts';

/** A server that answers as it is told. */
export function createMemoryWebhookSender(
  answer: (message: WebhookMessage) => WebhookAnswer | Promise<WebhookAnswer>,
): WebhookSender {
  return { send: async (message) => answer(message) };
}
