import type { Instant } from '@rejoin/core/instant';
import { type Attachments, CLAIM_MS } from '../ports/attachments.ts';
import type { Clock } from '../ports/clock.ts';
import { createRepeating } from '../repeating.ts';

/** That somebody has begun with an upload. */
export type Claim = { readonly id: string; readonly at: Instant };

/** How often it is tried. */
const TRY_MS = 1000;

type ClaimPorts = {
  readonly attachments: Pick<Attachments, 'release'>;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
};

/** Gives claims back in the background, however long the books are away: until then their uploads can't be sent again. */
export function createClaimsGivenBack({ attachments, clock, onError }: ClaimPorts) {
  const due = new Set<Claim>();

  async function tryAll(): Promise<void> {
    try {
      for (const claim of due) {
        // Later it is nobody's claim any more.
        if (clock() - claim.at < CLAIM_MS) await attachments.release(claim.id, claim.at);
        due.delete(claim);
      }
    } catch (error) {
      onError(error);
    }
  }

  const { start, stop } = createRepeating(tryAll, TRY_MS);
  return {
    start,
    stop,
    giveBack: (claim: Claim): void => {
      due.add(claim);
    },
  };
}
