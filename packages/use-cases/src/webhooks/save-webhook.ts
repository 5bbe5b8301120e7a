import { withKeptName } from '@rejoin/core/same-name';
import { validateWebhook, type WebhookProblem } from '@rejoin/core/webhooks/validate-webhook';
import type { Webhook } from '@rejoin/core/webhooks/webhook';
import type { Clock } from '../ports/clock.ts';
import type { Webhooks } from '../ports/webhooks.ts';
import { type Saved, savedUnless } from '../saved.ts';

/** Replaces the webhook that was read as `revision`. Switched off, it is not told what was still to be told. */
export async function saveWebhook(
  ports: { readonly webhooks: Pick<Webhooks, 'save'>; readonly clock: Clock },
  input: { readonly webhook: Webhook; readonly revision: number },
): Promise<Saved<WebhookProblem, 'webhookNotFound'>> {
  const { revision } = input;
  const webhook = withKeptName(input.webhook);
  const problems = validateWebhook(webhook);
  if (problems.length > 0) return { type: 'invalid', problems };
  const outcome = await ports.webhooks.save({ webhook, revision, at: ports.clock() });
  return savedUnless('webhookNotFound', outcome, revision);
}
