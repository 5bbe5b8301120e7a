import type { AppRouter } from '@rejoin/api/router';
import type { Retention } from '@rejoin/core/guest-data/retention';
import { fileSize } from '@rejoin/ui/file-size';
import type { inferRouterOutputs } from '@trpc/server';
import { counted } from './held-words.ts';

type Outputs = inferRouterOutputs<AppRouter>['guestData'];

export type OverdueTotals = Outputs['previewRetention'];
export type OverdueFiles = Outputs['previewFileRetention'];

const longDay = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' });

/** "14 guests with 31 conversations and 2 files, the oldest from 3 March 2026, would be erased within the hour." */
export function overdueWords({ guests, conversations, files, oldestAt }: OverdueTotals): string {
  if (oldestAt === undefined) return 'Nobody would be erased now.';
  const much = `${counted(conversations, 'conversation')} and ${counted(files, 'file')}`;
  return `${counted(guests, 'guest')} with ${much}, the oldest from ${longDay.format(oldestAt)}, would be erased within the hour.`;
}

/** "31 files of 12 MB, the oldest from 3 March 2026, would be removed within the hour." */
export function overdueFileWords({ files, bytes, oldestAt }: OverdueFiles): string {
  if (oldestAt === undefined) return 'No file would be removed now.';
  const much = `${counted(files, 'file')} of ${fileSize(bytes)}`;
  return `${much}, the oldest from ${longDay.format(oldestAt)}, would be removed within the hour.`;
}

/** How it stands, as sentences. */
export function retentionWords({ days, fileDays }: Retention): string {
  const guests =
    days === undefined
      ? 'Guests are kept until somebody erases them.'
      : `Guests are erased ${counted(days, 'day')} after the last activity.`;
  return fileDays === undefined
    ? guests
    : `${guests} Files are removed ${counted(fileDays, 'day')} after they were sent.`;
}

/** What is asked before it is saved, of what differs from how it stands. */
export function retentionQuestion(stored: Retention, { days, fileDays }: Retention): string {
  const [guests, files] = [days !== stored.days, fileDays !== stored.fileDays];
  if (guests && files) return 'Change for how long guests and files are kept?';
  if (files)
    return fileDays === undefined
      ? 'Keep files as long as their conversations?'
      : `Remove files after ${counted(fileDays, 'day')}?`;
  return days === undefined ? 'Keep guests until somebody erases them?' : `Erase guests after ${counted(days, 'day')}?`;
}
