import type { Instant } from '@rejoin/core/instant';

/** When requests of one kind went out over this connection, newest last; older than a minute is forgotten. */
export type Spent = readonly Instant[];

const MINUTE_MS = 60_000;

/** The gateway takes 60 requests a minute of a connection (guest API, section 8); some are kept back for echo and sign-in. */
export const MESSAGES_PER_MINUTE = 52;
/** Of 2 health checks a minute per connection (guest API, section 8). */
export const ECHOES_PER_MINUTE = 2;
/** Of 10 history pages a minute per session (guest API, section 8), with room for a second tab. */
export const PAGES_PER_MINUTE = 8;

export function spend(spent: Spent, at: Instant): Spent {
  return [...spent.filter((moment) => moment > at - MINUTE_MS), at];
}

/** The first moment at which another request fits into `perMinute`. */
export function nextAllowed(spent: Spent, perMinute: number): Instant {
  const oldestInTheWay = spent.at(-perMinute);
  return oldestInTheWay === undefined ? 0 : oldestInTheWay + MINUTE_MS;
}
