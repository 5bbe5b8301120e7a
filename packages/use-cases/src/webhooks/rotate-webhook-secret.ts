import { ROTATION_HOURS } from '@rejoin/core/webhooks/delivery';
import type { Clock } from '../ports/clock.ts';
import type { SealSecret } from '../ports/seal-secret.ts';
import type { NewWebhookSecret } from '../ports/webhook-sender.ts';
import type { Webhooks } from '../ports/webhooks.ts';

export type RotateWebhookSecretOutcome =
  /** The secret is told here and never again. */
  | { readonly type: 'rotated'; readonly secret: string }
  | { readonly type: 'refused'; readonly refusal: 'webhookNotFound' };

/** Gives a webhook a new secret. The one that it had signs beside it for a day, so that its server can change over. */
export async function rotateWebhookSecret(
  ports: {
    readonly webhooks: Pick<Webhooks, 'rotateSecret'>;
    readonly newWebhookSecret: NewWebhookSecret;
    readonly sealSecret: SealSecret;
    readonly clock: Clock;
  },
  input: { readonly id: string },
): Promise<RotateWebhookSecretOutcome> {
  const secret = ports.newWebhookSecret();
  const at = ports.clock();
  const until = at + ROTATION_HOURS * 3_600_000;
  const sealedSecret = ports.sealSecret(secret);
  const outcome = await ports.webhooks.rotateSecret({ id: input.id, sealedSecret, at, until });
  return outcome === 'missing' ? { type: 'refused', refusal: 'webhookNotFound' } : { type: 'rotated', secret };
}
