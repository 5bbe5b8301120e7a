import { validRetention } from '@rejoin/core/guest-data/retention';
import type { Company } from './ports/settings.ts';

export type SaveRetentionOutcome =
  | { readonly type: 'saved'; readonly revision: number }
  | { readonly type: 'refused'; readonly refusal: 'retentionOutOfRange' }
  /** Somebody else saved something of the company after `revision` was read. */
  | { readonly type: 'conflict' };

/** Chooses for how many days guests are kept after their last activity; without days, until somebody erases them. It counts from the next sweep on. */
export async function saveRetention(
  ports: { readonly company: Pick<Company, 'saveRetention'> },
  { days, revision }: { readonly days: number | undefined; readonly revision: number },
): Promise<SaveRetentionOutcome> {
  if (!validRetention(days)) return { type: 'refused', refusal: 'retentionOutOfRange' };
  const outcome = await ports.company.saveRetention({ days, revision });
  return outcome === 'saved' ? { type: 'saved', revision: revision + 1 } : { type: 'conflict' };
}
