import type { Instant } from '@rejoin/core/instant';
import type { Clock } from '@rejoin/use-cases/ports/clock';

/** The database is asked for its time at most this often, ms. */
const EVERY_MS = 5000;
/** The time stands still for so long at most where it would have to go back, ms. */
const STAND_MS = 5000;

export type SharedClock = {
  readonly clock: Clock;
  /** Sets it by the database. Rejects when that does not answer; then the clock goes on as it was. */
  readonly set: () => Promise<void>;
};

/**
 * Tells the database's time, which is that of every program of an installation, on whichever machine and however its own clock
 * stands or is set. It sets itself while it is read, and until the first time tells the machine's. `ownTime` must not jump.
 */
export function createSharedClock(
  databaseTime: () => Promise<number>,
  ownTime: () => number = () => performance.timeOrigin + performance.now(),
): SharedClock {
  /** How far the database is ahead of this process, ms. */
  let ahead = 0;
  let askedAt = Number.NEGATIVE_INFINITY;
  let latest: Instant = 0;

  /** The database has read its clock somewhere between question and answer: only what can't be so is corrected. */
  async function set(): Promise<void> {
    const asked = ownTime();
    askedAt = asked;
    const theirs = await databaseTime();
    ahead = Math.min(Math.max(ahead, theirs - ownTime()), theirs - asked);
  }

  function clock(): Instant {
    const own = ownTime();
    if (own - askedAt >= EVERY_MS) set().catch(nothing);
    const now = Math.floor(own + ahead);
    if (now > latest || now < latest - STAND_MS) latest = now;
    return latest;
  }

  return { clock, set };
}

function nothing(): void {}
