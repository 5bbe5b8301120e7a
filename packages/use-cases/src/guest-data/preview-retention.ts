import { filesKeptSince, validDays } from '@rejoin/core/guest-data/retention';
import type { Attachments, SentTotals } from '../ports/attachments.ts';
import type { Clock } from '../ports/clock.ts';
import type { GuestData, OverdueTotals } from '../ports/guest-data.ts';

/** How much would go if the company kept guests for so many days; nothing does where it may not choose them. */
export async function previewRetention(
  ports: { readonly guestData: Pick<GuestData, 'overdueTotals'>; readonly clock: Clock },
  { days }: { readonly days: number },
): Promise<OverdueTotals> {
  if (!validDays(days)) return { guests: 0, conversations: 0, files: 0 };
  return ports.guestData.overdueTotals({ days, at: ports.clock() });
}

/** The same of files, whose messages stay. */
export async function previewFileRetention(
  ports: { readonly attachments: Pick<Attachments, 'sentTotals'>; readonly clock: Clock },
  { days }: { readonly days: number },
): Promise<SentTotals> {
  const before = validDays(days) ? filesKeptSince(ports.clock(), days) : undefined;
  return before === undefined ? { files: 0, bytes: 0 } : ports.attachments.sentTotals(before);
}
