'use client';

import { exactTime, relativeTime } from './relative-time.ts';
import { useNow } from './use-now.ts';

type TimeAgoProps = {
  /** Milliseconds since 1970. */
  at: number;
  className?: string;
};

/** How long ago, kept true while it stands there; the exact time on hover. */
export function TimeAgo({ at, className }: TimeAgoProps) {
  const now = useNow(10_000);
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at)} suppressHydrationWarning className={className}>
      {relativeTime(at, Math.max(now, at))}
    </time>
  );
}
