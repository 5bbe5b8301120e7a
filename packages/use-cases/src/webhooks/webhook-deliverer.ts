import { LOG_LIMITS } from '@rejoin/core/webhooks/delivery';
import { farewell } from '../farewell.ts';
import type { WebhookDeliveries } from '../ports/webhook-deliveries.ts';
import { createRepeating } from '../repeating.ts';
import { type DeliverWebhookPorts, deliverWebhook } from './deliver-webhook.ts';

/** How often the logs are looked at. */
const LOOK_MS = 1000;
const TRIM_MS = 15 * 60_000;
const DAY_MS = 86_400_000;

export type WebhookDelivererPorts = DeliverWebhookPorts & {
  readonly webhookDeliveries: WebhookDeliveries;
  readonly onError: (error: unknown) => void;
};

/**
 * Tells the webhooks in the background. Each has its own turn, so a server that is slow holds up nobody but itself. What a gateway
 * that dies was about to send is sent by another.
 */
export function createWebhookDeliverer(ports: WebhookDelivererPorts) {
  const { webhookDeliveries, clock, onError } = ports;
  const busy = new Map<string, Promise<void>>();
  let stopping = false;

  async function look(): Promise<void> {
    await webhookDeliveries.collect(clock());
    for (const webhookId of await webhookDeliveries.due(clock()))
      if (!busy.has(webhookId)) {
        const turn = takeTurn(webhookId).catch(onError);
        busy.set(webhookId, turn);
        void turn.then(() => busy.delete(webhookId));
      }
  }

  async function takeTurn(webhookId: string): Promise<void> {
    while (!stopping && (await deliverWebhook(ports, webhookId)) > 0);
  }

  const looking = createRepeating(() => look().catch(onError), LOOK_MS);
  const trim = () =>
    webhookDeliveries.trim({ before: clock() - LOG_LIMITS.days * DAY_MS, perWebhook: LOG_LIMITS.perWebhook });
  const trimming = createRepeating(() => trim().catch(onError), TRIM_MS);
  return {
    start(): void {
      looking.start();
      trimming.start();
    },
    /** Sends no more, and waits a little for what has been sent. */
    async stop(): Promise<void> {
      stopping = true;
      await Promise.all([looking.stop(), trimming.stop()]);
      await farewell(busy.values());
    },
  };
}
