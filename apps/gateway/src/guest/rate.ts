import type { Instant } from '@rejoin/core/instant';
import type { Rate } from '@rejoin/use-cases/ports/allowances';

export function perSecond(count: number): Rate {
  return { burst: Math.max(1, count), perSecond: count };
}

export function perMinute(count: number): Rate {
  return { burst: Math.max(1, count), perSecond: count / 60 };
}

export type Bucket = {
  /** Takes one. 0 when there was one, else the whole seconds until there will be. */
  take(now: Instant): number;
  /** Corrects the count: puts in so many, or takes out so many even when they are not there. */
  correct(now: Instant, by: number): void;
  /** Whether it is as good as new. */
  isFull(now: Instant): boolean;
};

/** What adding up fractions may lose. */
const ROUNDING = 1e-9;

export function createBucket({ burst, perSecond }: Rate): Bucket {
  let tokens = burst;
  let filledAt: Instant | undefined;

  function fill(now: Instant): void {
    if (filledAt !== undefined && now > filledAt)
      tokens = Math.max(tokens, Math.min(burst, tokens + ((now - filledAt) / 1000) * perSecond));
    filledAt = Math.max(now, filledAt ?? now);
  }

  return {
    take(now) {
      fill(now);
      if (tokens < 1 - ROUNDING) return Math.max(1, Math.ceil((1 - tokens) / perSecond - ROUNDING));
      tokens -= 1;
      return 0;
    },
    correct(now, by) {
      fill(now);
      tokens += by;
    },
    isFull(now) {
      fill(now);
      return tokens >= burst;
    },
  };
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
    const bucket = buckets.get(key) ?? createBucket(rate);
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
