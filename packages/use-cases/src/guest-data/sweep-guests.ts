import { goingOn, type Held } from '@rejoin/core/guest-data/held';
import { activeSince, retentionEntry } from '@rejoin/core/guest-data/retention';
import type { Clock } from '../ports/clock.ts';
import type { GuestData, Overdue } from '../ports/guest-data.ts';
import type { Company } from '../ports/settings.ts';

/** How many are looked for at once, which passes over all guests, and how many of them share an entry. */
const LOOK = 1000;
const ROUND = 50;

export type SweepGuestsPorts = {
  readonly company: Pick<Company, 'settings'>;
  readonly guestData: Pick<GuestData, 'erase' | 'note' | 'overdue'>;
  readonly clock: Clock;
  readonly onError: (error: unknown) => void;
  /** Ends the sweep after the guest who is being erased. */
  readonly signal: AbortSignal;
};

/**
 * Erases the guests whose time is up, if the company has chosen one, each in a transaction of their own and in rounds of 50 with
 * one entry in the audit log each. Several gateways may do so at once: a guest goes once. What fails is taken up again by a later
 * sweep. Returns how many were erased.
 */
export async function sweepGuests(ports: SweepGuestsPorts): Promise<number> {
  let erased = 0;
  for (;;) {
    const days = await daysChosen(ports);
    if (days === undefined) return erased;
    const overdue = { days, at: ports.clock() };
    const ids = await ports.guestData.overdue(overdue, LOOK);
    const gone = await eraseInRounds(ports, ids, overdue);
    erased += gone;
    if (ids.length < LOOK || gone === 0 || ports.signal.aborted) return erased;
  }
}

async function daysChosen({ company }: SweepGuestsPorts): Promise<number | undefined> {
  return (await company.settings())?.retentionDays;
}

/** Whoever chooses otherwise meanwhile is heeded before the next round. */
async function eraseInRounds(ports: SweepGuestsPorts, ids: readonly string[], overdue: Overdue): Promise<number> {
  let erased = 0;
  for (let first = 0; first < ids.length && !ports.signal.aborted; first += ROUND) {
    if (first > 0 && (await daysChosen(ports)) !== overdue.days) break;
    const gone = await erasedOf(ports, ids.slice(first, first + ROUND), overdue);
    if (gone.length > 0) await ports.guestData.note(retentionEntry(gone));
    erased += gone.length;
  }
  return erased;
}

async function erasedOf(
  { guestData, onError, signal }: SweepGuestsPorts,
  ids: readonly string[],
  { days, at }: Overdue,
) {
  const gone: Held[] = [];
  for (const id of ids) {
    if (signal.aborted) break;
    try {
      let held: Held | undefined;
      const outcome = await guestData.erase<'active'>(id, at, (guest, states) => {
        if (goingOn(states).length > 0 || activeSince(guest.held, days, at))
          return { type: 'refused', refusal: 'active' };
        held = guest.held;
        return { type: 'erase' };
      });
      if (outcome.type === 'erase' && held !== undefined) gone.push(held);
    } catch (error) {
      onError(error);
    }
  }
  return gone;
}
