import { validRetention } from '@rejoin/core/guest-data/retention';
import type { Clock } from './ports/clock.ts';
import type { GuestData, OverdueTotals } from './ports/guest-data.ts';

/** How much would go if the company kept guests for so many days; nothing does where it may not choose them. */
export async function previewRetention(
  ports: { readonly guestData: Pick<GuestData, 'overdueTotals'>; readonly clock: Clock },
  { days }: { readonly days: number },
): Promise<OverdueTotals> {
  if (!validRetention(days)) return { guests: 0, conversations: 0, files: 0 };
  return ports.guestData.overdueTotals({ days, at: ports.clock() });
}
