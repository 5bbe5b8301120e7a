import { withKeptName } from '@rejoin/core/same-name';
import { validateWebhook, type WebhookProblem } from '@rejoin/core/webhooks/validate-webhook';
import { WEBHOOKS_MAX, type Webhook } from '@rejoin/core/webhooks/webhook';
import { NAME_TAKEN } from '../name-taken.ts';
import type { Clock, NewId } from '../ports/clock.ts';
import type { SealSecret } from '../ports/seal-secret.ts';
import type { NewWebhookSecret } from '../ports/webhook-sender.ts';
import type { Webhooks } from '../ports/webhooks.ts';

export type AddWebhookOutcome =
  /** The secret is told here and never again. */
  | { readonly type: 'added'; readonly id: string; readonly secret: string }
  | { readonly type: 'invalid'; readonly problems: readonly WebhookProblem[] }
  | { readonly type: 'refused'; readonly refusal: 'tooManyWebhooks' };

/** Adds a webhook, which is told of what happens from now on if it is switched on. */
export async function addWebhook(
  ports: {
    readonly webhooks: Pick<Webhooks, 'add'>;
    readonly newWebhookSecret: NewWebhookSecret;
    readonly sealSecret: SealSecret;
    readonly clock: Clock;
    readonly newId: NewId;
  },
  input: { readonly webhook: Omit<Webhook, 'id'> },
): Promise<AddWebhookOutcome> {
  const webhook = withKeptName(input.webhook);
  const problems = validateWebhook(webhook);
  if (problems.length > 0) return { type: 'invalid', problems };
  const id = ports.newId();
  const secret = ports.newWebhookSecret();
  const outcome = await ports.webhooks.add({
    webhook: { ...webhook, id },
    sealedSecret: ports.sealSecret(secret),
    at: ports.clock(),
    most: WEBHOOKS_MAX,
  });
  if (outcome === 'nameTaken') return NAME_TAKEN;
  if (outcome === 'tooMany') return { type: 'refused', refusal: 'tooManyWebhooks' };
  return { type: 'added', id, secret };
}
