'use client';

import { StatusDot } from '@rejoin/ui/status-dot';
import { useLiveState } from '../../live/live-context.tsx';
import { LINE_WORDS } from './line-words.ts';

/** How the line stands, always in sight. */
export function LineMark() {
  const line = useLiveState((state) => state.line);
  return <StatusDot {...LINE_WORDS[line]} className="text-12 whitespace-nowrap text-muted md:flex-col md:gap-1" />;
}
