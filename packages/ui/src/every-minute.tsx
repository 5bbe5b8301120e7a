'use client';

import type { ReactNode } from 'react';
import { useNow } from './use-now.ts';

const MINUTE_MS = 60_000;

/** Words that hang on the time, drawn anew each minute; given milliseconds since 1970. The server may have drawn them a moment before. */
export function EveryMinute({ children }: { children: (now: number) => ReactNode }) {
  return <span suppressHydrationWarning>{children(useNow(MINUTE_MS))}</span>;
}
