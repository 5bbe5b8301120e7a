import type { Line } from '../../live/live-state.ts';

export type LineWords = { readonly meaning: 'good' | 'attention' | 'danger' | 'neutral'; readonly label: string };

/** The line in one or two short words, for the mark that is always in sight. */
export const LINE_WORDS: Record<Line, LineWords> = {
  connecting: { meaning: 'neutral', label: 'Connecting' },
  live: { meaning: 'good', label: 'Live' },
  reconnecting: { meaning: 'attention', label: 'Retrying' },
  offline: { meaning: 'danger', label: 'Offline' },
  signedOut: { meaning: 'danger', label: 'Signed out' },
};

/** What is known about answers on their way while the line is down. */
export function pendingWords(pending: number): string {
  if (pending === 0) return 'What you see may be out of date.';
  return pending === 1 ? 'One message waits to be sent.' : `${pending} messages wait to be sent.`;
}
