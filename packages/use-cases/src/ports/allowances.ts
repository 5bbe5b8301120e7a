import type { Instant } from '@rejoin/core/instant';

/** A token bucket's shape: so many at once, and so many more each second. */
export type Rate = { readonly burst: number; readonly perSecond: number };

/** Token buckets that all gateways share, by key. May be lost with the database server: all are full then. */
export type Allowances = {
  /**
   * Takes up to `want` (at least 1) whole tokens from the bucket of the key, which is full when it is asked for the first time.
   * None were left when `granted` is 0; `seconds` says when there will be one. Asked with a `burst` of 0 it is empty, and fills
   * from then on.
   */
  take(asked: {
    readonly key: string;
    readonly rate: Rate;
    readonly want: number;
    readonly at: Instant;
  }): Promise<{ readonly granted: number; readonly seconds: number }>;
  /** Throws away the buckets that nobody has asked for since. */
  forget(before: Instant): Promise<void>;
};
