import { WEBHOOK_EVENTS, type Webhook } from '@rejoin/core/webhooks/webhook';
import { z } from 'zod';
import { id, text } from './scalars.ts';

/** The shape only; what may be in it is judged by core's `validateWebhook`, which names every problem. */
export const webhookContent = z.object({
  name: text,
  url: text,
  events: z.array(z.enum(WEBHOOK_EVENTS)).max(WEBHOOK_EVENTS.length),
  active: z.boolean(),
}) satisfies z.ZodType<Omit<Webhook, 'id'>>;

export const webhook = webhookContent.extend({ id }) satisfies z.ZodType<Webhook>;
