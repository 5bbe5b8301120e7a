import type { Instant } from '../instant.ts';
import type { WebhookAnswer } from './attempt.ts';
import type { SentEvent } from './webhook.ts';

export type DeliveryStatus = 'pending' | 'delivered' | 'failed';

/** One event on its way to one webhook. What was sent is not kept: it is made anew from the log of the conversation. */
export type Delivery = {
  /** What `webhook-id` says, the same at every attempt. */
  readonly id: string;
  readonly webhookId: string;
  readonly event: SentEvent;
  /** Absent: a ping. */
  readonly conversationId?: string;
  /** When it happened. */
  readonly at: Instant;
  readonly status: DeliveryStatus;
  /** How often it was sent. */
  readonly attempts: number;
  /** What came of the latest attempt; `switchedOff`: the webhook was, before it arrived. */
  readonly latest?: { readonly at: Instant; readonly answer: WebhookAnswer | { readonly type: 'switchedOff' } };
  /** When it is sent next; absent while it waits for an earlier event of its conversation, or is over. */
  readonly nextAt?: Instant;
};

/** How much of an answer's body is kept. */
export const ANSWER_CHARACTERS = 500;

/** How long, and how many of one webhook, deliveries that are over stay in the log. */
export const LOG_LIMITS = { days: 30, perWebhook: 50_000 } as const;

/** How long a secret that was replaced goes on signing beside the new one. */
export const ROTATION_HOURS = 24;
