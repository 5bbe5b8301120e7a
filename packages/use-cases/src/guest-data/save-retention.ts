import { type Retention, validRetention } from '@rejoin/core/guest-data/retention';
import type { Company } from '../ports/settings.ts';

export type SaveRetentionOutcome =
  | { readonly type: 'saved'; readonly revision: number }
  | { readonly type: 'refused'; readonly refusal: 'retentionOutOfRange' }
  /** Somebody else saved something of the company after `revision` was read. */
  | { readonly type: 'conflict' };

/** Chooses for how many days guests are kept after their last activity, and their files after they were sent. It counts from the next sweep on. */
export async function saveRetention(
  ports: { readonly company: Pick<Company, 'saveRetention'> },
  { retention, revision }: { readonly retention: Retention; readonly revision: number },
): Promise<SaveRetentionOutcome> {
  if (!validRetention(retention)) return { type: 'refused', refusal: 'retentionOutOfRange' };
  const outcome = await ports.company.saveRetention({ retention, revision });
  return outcome === 'saved' ? { type: 'saved', revision: revision + 1 } : { type: 'conflict' };
}
