'use client';

import { use } from 'react';
import { ClockAhead } from './clock-ahead.ts';
import { exactTime, relativeTime } from './relative-time.ts';
import { useNow } from './use-now.ts';

type TimeAgoProps = {
  /** Milliseconds since 1970. */
  at: number;
  className?: string;
};

/** How long ago, kept true while it stands there, whatever this machine takes the time to be; the exact time on hover. */
export function TimeAgo({ at, className }: TimeAgoProps) {
  const now = useNow(10_000) - use(ClockAhead);
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at)} suppressHydrationWarning className={className}>
      {relativeTime(at, Math.max(now, at))}
    </time>
  );
}
