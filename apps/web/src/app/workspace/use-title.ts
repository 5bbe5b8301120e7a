import { useEffect } from 'react';
import { useLiveState } from '../../live/live-context.tsx';
import type { LiveState } from '../../live/live-state.ts';

const TITLE = 'Rejoin workspace';

/** The tab's title counts what waits for me, so that it can be seen from another tab. */
export function useTitle(): void {
  const title = useLiveState(titleFor);
  useEffect(() => {
    document.title = title;
  }, [title]);
}

export function titleFor({ line, rows }: Pick<LiveState, 'line' | 'rows'>): string {
  if (line === 'signedOut') return TITLE;
  const all = [...rows.values()];
  const offered = all.filter(({ group }) => group === 'offered');
  const unanswered = all.filter((row) => row.group === 'connected' && row.unanswered > 0);
  const [first] = offered;
  if (first !== undefined) return `(${offered.length}) ${first.guestName} is waiting for you`;
  return unanswered.length === 0 ? TITLE : `(${unanswered.length}) ${TITLE}`;
}
