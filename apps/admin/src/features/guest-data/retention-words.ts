import type { AppRouter } from '@rejoin/api/router';
import type { inferRouterOutputs } from '@trpc/server';
import { counted } from './held-words.ts';

export type OverdueTotals = inferRouterOutputs<AppRouter>['guestData']['previewRetention'];

/** "14 guests with 31 conversations and 2 files, the oldest from 3 March 2026, would be erased within the hour." */
export function overdueWords({ guests, conversations, files, oldestAt }: OverdueTotals): string {
  if (oldestAt === undefined) return 'Nobody would be erased now.';
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(oldestAt);
  const much = `${counted(conversations, 'conversation')} and ${counted(files, 'file')}`;
  return `${counted(guests, 'guest')} with ${much}, the oldest from ${day}, would be erased within the hour.`;
}

/** How it stands, as a sentence. */
export function retentionWords(days: number | undefined): string {
  if (days === undefined) return 'Guests are kept until somebody erases them.';
  return `Guests are erased ${counted(days, 'day')} after the last activity.`;
}
