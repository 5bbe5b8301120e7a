import type { ReactNode } from 'react';
import { clockTime, exactTime } from './relative-time.ts';

type ThreadEventProps = { icon: ReactNode; at: number; children: ReactNode };

/** What happened between the messages: somebody took it, left, came back. `at` in milliseconds since 1970. */
export function ThreadEvent({ icon, at, children }: ThreadEventProps) {
  return (
    <p className="flex items-center justify-center gap-1.5 py-2 text-center text-12 text-muted [&_svg]:size-3.5 [&_svg]:shrink-0">
      {icon}
      <span>{children}</span>
      <time dateTime={new Date(at).toISOString()} title={exactTime(at)} suppressHydrationWarning>
        {clockTime(at)}
      </time>
    </p>
  );
}
