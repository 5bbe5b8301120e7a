import type { Instant } from '@rejoin/core/instant';
import type { WebhookAnswer } from '@rejoin/core/webhooks/attempt';

/** One message to a webhook, as Standard Webhooks has it. */
export type WebhookMessage = {
  readonly url: string;
  readonly id: string;
  /** When it is sent, which is signed with it. */
  readonly at: Instant;
  readonly body: string;
  /** It is signed with each. */
  readonly sealedSecrets: readonly string[];
};

/** Sends a message, and waits for the answer for at most 15 seconds. Never rejects. */
export type WebhookSender = { send(message: WebhookMessage): Promise<WebhookAnswer> };

/** A new secret, as whoever receives needs it. */
export type NewWebhookSecret = () => string;
