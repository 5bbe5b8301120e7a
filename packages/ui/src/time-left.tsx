'use client';

import { timeLeft } from './relative-time.ts';
import { useNow } from './use-now.ts';

type TimeLeftProps = {
  /** Milliseconds since 1970, by the clock of this machine. */
  endsAt: number;
  className?: string;
};

/** How long is left, counting down: "0:45". Screen readers read it when they come by, not every second. */
export function TimeLeft({ endsAt, className = 'tabular-nums' }: TimeLeftProps) {
  const now = useNow(500);
  return (
    <span role="timer" suppressHydrationWarning className={className}>
      {timeLeft(endsAt - now)}
    </span>
  );
}
