import { afterAttempt, offBecause, type WebhookAnswer } from '@rejoin/core/webhooks/attempt';
import { ANSWER_CHARACTERS } from '@rejoin/core/webhooks/delivery';
import { toldEvent } from '@rejoin/core/webhooks/told-event';
import { PING } from '@rejoin/core/webhooks/webhook';
import type { Clock } from '../ports/clock.ts';
import type { ConversationLog } from '../ports/conversation-log.ts';
import type { ClaimedDelivery, WebhookDeliveries } from '../ports/webhook-deliveries.ts';
import type { WebhookSender } from '../ports/webhook-sender.ts';
import type { SealedSecrets, Webhooks } from '../ports/webhooks.ts';

/** How many conversations are told of at once to one webhook by one gateway. */
const AT_ONCE = 10;
/** After which another gateway takes over what this one was about to send; far longer than an answer is waited for. */
export const CLAIM_MS = 60_000;

export type DeliverWebhookPorts = {
  readonly webhooks: Pick<Webhooks, 'find' | 'sealedSecrets' | 'switchOff'>;
  readonly webhookDeliveries: Pick<WebhookDeliveries, 'claim' | 'settle' | 'drop'>;
  readonly webhookSender: WebhookSender;
  readonly log: Pick<ConversationLog, 'readForward'>;
  readonly clock: Clock;
};

type Receiver = { readonly url: string; readonly secrets: SealedSecrets };

/** Sends a webhook what is due, as much as goes at once. Returns how many it was. */
export async function deliverWebhook(ports: DeliverWebhookPorts, webhookId: string): Promise<number> {
  const { webhooks, webhookDeliveries, clock } = ports;
  const at = clock();
  const claimed = await webhookDeliveries.claim(webhookId, { at, until: at + CLAIM_MS, limit: AT_ONCE });
  if (claimed.length === 0) return 0;
  const [webhook, secrets] = await Promise.all([webhooks.find(webhookId), webhooks.sealedSecrets(webhookId)]);
  if (webhook === undefined || secrets === undefined) return 0;
  await Promise.all(claimed.map((each) => deliver(ports, each, { url: webhook.url, secrets })));
  return claimed.length;
}

async function deliver(ports: DeliverWebhookPorts, claimed: ClaimedDelivery, { url, secrets }: Receiver) {
  const { webhooks, webhookDeliveries, webhookSender, clock } = ports;
  const body = await bodyOf(ports, claimed);
  if (body === undefined) return await webhookDeliveries.drop(claimed, clock());
  const sentAt = clock();
  const { current, replaced } = secrets;
  const sealedSecrets = replaced !== undefined && sentAt < replaced.until ? [current, replaced.secret] : [current];
  const answer = begun(await webhookSender.send({ url, id: claimed.id, at: sentAt, body, sealedSecrets }));
  const at = clock();
  const attempt = { event: claimed.event, attempt: claimed.attempts + 1, at, answer };
  const settled = await webhookDeliveries.settle(claimed, { after: afterAttempt(attempt), answer, at });
  if (settled === undefined) return;
  const because = offBecause(attempt, settled.failingSince);
  if (because !== undefined) await webhooks.switchOff({ id: claimed.webhookId, because, at });
}

/** `undefined`: there is nothing to send any more. */
async function bodyOf({ log }: DeliverWebhookPorts, claimed: ClaimedDelivery): Promise<string | undefined> {
  const { event, conversationId, webhookId, at, sequence } = claimed;
  if (event === PING || conversationId === undefined) return written({ type: PING, at, data: { webhookId } });
  const entries = await log.readForward([{ conversationId, after: sequence - 1 }], 1);
  const [entry] = entries.get(conversationId) ?? [];
  const told = entry?.sequence === sequence ? toldEvent(conversationId, entry) : undefined;
  return told && written(told);
}

/** The same each time. */
function written({ type, at, data }: { readonly type: string; readonly at: number; readonly data: object }): string {
  return JSON.stringify({ type, timestamp: new Date(at).toISOString(), data });
}

function begun(answer: WebhookAnswer): WebhookAnswer {
  return answer.type === 'answered' ? { ...answer, body: answer.body.slice(0, ANSWER_CHARACTERS) } : answer;
}
