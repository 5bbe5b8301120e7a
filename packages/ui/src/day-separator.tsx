'use client';

import { use } from 'react';
import { ClockAhead } from './clock-ahead.ts';
import { dayName } from './relative-time.ts';
import { useNow } from './use-now.ts';

/** The day on which what follows was said. `at` in milliseconds since 1970. */
export function DaySeparator({ at }: { at: number }) {
  const now = useNow(60_000) - use(ClockAhead);
  return (
    <h2 className="flex items-center gap-3 py-4 text-12 font-medium tracking-normal text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      <time dateTime={new Date(at).toISOString()} suppressHydrationWarning>
        {dayName(at, now)}
      </time>
    </h2>
  );
}
