import type { Instant } from '@rejoin/core/instant';
import type { Rate } from '@rejoin/use-cases/ports/allowances';

export function perSecond(count: number): Rate {
  return { burst: Math.max(1, count), perSecond: count };
}

export function perMinute(count: number): Rate {
  return { burst: Math.max(1, count), perSecond: count / 60 };
}

/** What adding up fractions may lose. */
const ROUNDING = 1e-9;

/** Tokens that grow again. A class, because every guest has some of these: they share their functions. */
export class Bucket {
  readonly #rate: Rate;
  #tokens: number;
  #filledAt: Instant | undefined;

  constructor(rate: Rate) {
    this.#rate = rate;
    this.#tokens = rate.burst;
  }

  /** Takes one. 0 when there was one, else the whole seconds until there will be. */
  take(now: Instant): number {
    this.#fill(now);
    if (this.#tokens < 1 - ROUNDING)
      return Math.max(1, Math.ceil((1 - this.#tokens) / this.#rate.perSecond - ROUNDING));
    this.#tokens -= 1;
    return 0;
  }

  /** Corrects the count: puts in so many, or takes out so many even when they are not there. */
  correct(now: Instant, by: number): void {
    this.#fill(now);
    this.#tokens += by;
  }

  /** Whether it is as good as new. */
  isFull(now: Instant): boolean {
    this.#fill(now);
    return this.#tokens >= this.#rate.burst;
  }

  #fill(now: Instant): void {
    const { burst, perSecond } = this.#rate;
    const filledAt = this.#filledAt ?? now;
    if (now > filledAt)
      this.#tokens = Math.max(this.#tokens, Math.min(burst, this.#tokens + ((now - filledAt) / 1000) * perSecond));
    this.#filledAt = Math.max(now, filledAt);
  }
}

/** How many buckets may stand before the full ones are thrown away. */
const TIDY_AT = 10_000;

/** A bucket for each key, e.g. for each session of this gateway. */
export function createBuckets(rate: Rate) {
  const buckets = new Map<string, Bucket>();
  let tidyAt = TIDY_AT;

  function tidy(now: Instant): void {
    for (const [key, bucket] of buckets) if (bucket.isFull(now)) buckets.delete(key);
    tidyAt = Math.max(TIDY_AT, buckets.size * 2);
  }

  function of(key: string, now: Instant): Bucket {
    const bucket = buckets.get(key) ?? new Bucket(rate);
    buckets.set(key, bucket);
    if (buckets.size > tidyAt) tidy(now);
    return bucket;
  }

  return {
    /** As {@link Bucket.take}. */
    take: (key: string, now: Instant): number => of(key, now).take(now),
    /** As {@link Bucket.correct}. */
    correct: (key: string, now: Instant, by: number): void => of(key, now).correct(now, by),
  };
}

export type Buckets = ReturnType<typeof createBuckets>;
