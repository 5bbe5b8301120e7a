import { withKeptName } from '@rejoin/core/same-name';
import { validateWebhook, type WebhookProblem } from '@rejoin/core/webhooks/validate-webhook';
import type { Webhook } from '@rejoin/core/webhooks/webhook';
import { NAME_TAKEN } from '../name-taken.ts';
import type { Clock } from '../ports/clock.ts';
import type { Webhooks } from '../ports/webhooks.ts';

export type SaveWebhookOutcome =
  | { readonly type: 'saved'; readonly revision: number }
  | { readonly type: 'invalid'; readonly problems: readonly WebhookProblem[] }
  /** Somebody else saved after `revision` was read. */
  | { readonly type: 'conflict' }
  | { readonly type: 'refused'; readonly refusal: 'webhookNotFound' };

/** Replaces the webhook that was read as `revision`. Switched off, it is not told what was still to be told. */
export async function saveWebhook(
  ports: { readonly webhooks: Pick<Webhooks, 'save'>; readonly clock: Clock },
  input: { readonly webhook: Webhook; readonly revision: number },
): Promise<SaveWebhookOutcome> {
  const { revision } = input;
  const webhook = withKeptName(input.webhook);
  const problems = validateWebhook(webhook);
  if (problems.length > 0) return { type: 'invalid', problems };
  const outcome = await ports.webhooks.save({ webhook, revision, at: ports.clock() });
  switch (outcome) {
    case 'saved':
      return { type: 'saved', revision: revision + 1 };
    case 'conflict':
      return { type: 'conflict' };
    case 'nameTaken':
      return NAME_TAKEN;
    case 'missing':
      return { type: 'refused', refusal: 'webhookNotFound' };
  }
}
