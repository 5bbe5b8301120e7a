/** What a company's server can ask to be told. The names are public and stay. */
export const WEBHOOK_EVENTS = [
  'conversation.started',
  'conversation.queued',
  'conversation.assigned',
  'conversation.disconnected',
  'conversation.rejoined',
  'conversation.ended',
  'message.created',
  'guest.signed_in',
  'wrap_up.completed',
] as const;

export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** Sent when an admin tests a webhook, whatever it asks for. */
export const PING = 'ping';

/** What is sent to a webhook. */
export type SentEvent = WebhookEvent | typeof PING;

/** Where a company's server is told what happens. */
export type Webhook = {
  readonly id: string;
  /** 1…100 characters; for colleagues. */
  readonly name: string;
  /** An https address; http on the machine itself. */
  readonly url: string;
  /** At least one. */
  readonly events: readonly WebhookEvent[];
  /** Whether anything is sent. */
  readonly active: boolean;
};

/** How many a company may have. */
export const WEBHOOKS_MAX = 20;

/** Why a webhook was switched off by itself: its server answered 410, or nothing else than failures for {@link FAILING_DAYS}. */
export type OffBecause = 'gone' | 'failing';

/** For how many days in a row nothing may arrive. */
export const FAILING_DAYS = 5;
