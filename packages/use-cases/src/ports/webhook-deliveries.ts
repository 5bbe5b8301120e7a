import type { Instant } from '@rejoin/core/instant';
import type { AfterAttempt, WebhookAnswer } from '@rejoin/core/webhooks/attempt';
import type { Delivery, DeliveryStatus } from '@rejoin/core/webhooks/delivery';

/** A delivery in the log of its webhook. */
export type LoggedDelivery = Delivery & {
  /** Later deliveries have greater numbers; some may be missing in between. */
  readonly number: number;
};

/** A delivery that is to be sent now, by whoever claimed it and nobody else. */
export type ClaimedDelivery = Pick<Delivery, 'id' | 'webhookId' | 'conversationId' | 'event' | 'at' | 'attempts'> & {
  /** Of its entry in the conversation's log; of a ping, 0. */
  readonly sequence: number;
  readonly claim: number;
};

/**
 * What is told to the webhooks. The deliveries of one conversation to one webhook go one after the other in the order of its log;
 * each stays in the way of the next until it is delivered or has failed for good. A delivery of a guest who is erased goes with them.
 */
export type WebhookDeliveries = {
  /**
   * Makes deliveries of what was appended to the logs since the last time and is told to a webhook that is switched on. Several may try
   * at once: one does it. Returns how many it made.
   */
  collect(at: Instant): Promise<number>;
  /** The webhooks that have something to be sent now. */
  due(at: Instant): Promise<readonly string[]>;
  /** Takes at most `limit` of a webhook's deliveries that are due. Whoever has not settled one by `until` has lost it. */
  claim(
    webhookId: string,
    claim: { readonly at: Instant; readonly until: Instant; readonly limit: number },
  ): Promise<readonly ClaimedDelivery[]>;
  /**
   * Writes down what came of it, unless somebody else has claimed it since or it is gone: `undefined`. Otherwise since when its
   * webhook has been failing, if it is; a ping does not count.
   */
  settle(
    claimed: ClaimedDelivery,
    outcome: { readonly after: AfterAttempt; readonly answer: WebhookAnswer; readonly at: Instant },
  ): Promise<{ readonly failingSince?: Instant } | undefined>;
  /** There is nothing to send any more: removes it. */
  drop(claimed: ClaimedDelivery, at: Instant): Promise<void>;
  /** The newest first, at most `limit`; only those before the delivery numbered `before`. */
  find(
    webhookId: string,
    page: { readonly status?: DeliveryStatus; readonly before?: number; readonly limit: number },
  ): Promise<readonly LoggedDelivery[]>;
  read(id: string): Promise<LoggedDelivery | undefined>;
  /** Something to be sent at once, whether or not the webhook is switched on. */
  addPing(ping: {
    readonly id: string;
    readonly webhookId: string;
    readonly at: Instant;
  }): Promise<'added' | 'missing'>;
  /** Sends a delivery that is over once more, as if for the first time. */
  sendAgain(delivery: {
    readonly id: string;
    readonly webhookId: string;
    readonly at: Instant;
  }): Promise<'sent' | 'missing' | 'pending' | 'off'>;
  /** Lets what a webhook is to be sent after `later` be sent at `at`. Returns how many deliveries no longer wait. */
  hasten(webhookId: string, until: { readonly at: Instant; readonly later: Instant }): Promise<number>;
  /** Removes from the log what is over and older than `before`, or comes after the newest `perWebhook` of a webhook. */
  trim(limits: { readonly before: Instant; readonly perWebhook: number }): Promise<void>;
};
