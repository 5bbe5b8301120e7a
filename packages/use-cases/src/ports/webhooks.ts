import type { Instant } from '@rejoin/core/instant';
import type { OffBecause, Webhook } from '@rejoin/core/webhooks/webhook';

export type StoredWebhook = Webhook & {
  readonly revision: number;
  readonly modifiedAt: Instant;
  /** When the first of its failures in a row was. */
  readonly failingSince?: Instant;
  /** Present where it was switched off by itself. */
  readonly offBecause?: OffBecause;
};

/** What a webhook signs with. */
export type SealedSecrets = {
  readonly current: string;
  /** The one before, which signs as well until then. */
  readonly replaced?: { readonly secret: string; readonly until: Instant };
};

/**
 * Every write becomes `settings` news in the same transaction. Secrets go in and out sealed, and only by their own way. What is
 * switched off gives up all that is still to be sent; what is switched on is told of what happens from then on. Saved as switched on, it
 * is taken to fail no more.
 */
export type Webhooks = {
  /** By name. */
  list(): Promise<readonly StoredWebhook[]>;
  find(id: string): Promise<StoredWebhook | undefined>;
  sealedSecrets(id: string): Promise<SealedSecrets | undefined>;
  /** Refused where there are `most` already. */
  add(entry: {
    readonly webhook: Webhook;
    readonly sealedSecret: string;
    readonly at: Instant;
    readonly most: number;
  }): Promise<'added' | 'tooMany' | 'nameTaken'>;
  save(edit: {
    readonly webhook: Webhook;
    readonly revision: number;
    readonly at: Instant;
  }): Promise<'saved' | 'conflict' | 'missing' | 'nameTaken'>;
  /** The secret of now signs beside the new one until `until`; one that was replaced before signs no more. */
  rotateSecret(entry: {
    readonly id: string;
    readonly sealedSecret: string;
    readonly at: Instant;
    readonly until: Instant;
  }): Promise<'rotated' | 'missing'>;
  switchOff(entry: {
    readonly id: string;
    readonly because: OffBecause;
    readonly at: Instant;
  }): Promise<'off' | 'missing'>;
  remove(id: string): Promise<'removed' | 'missing'>;
};
