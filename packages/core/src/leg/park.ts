import type { Instant } from '../instant.ts';

/** How long a conversation may stay parked, in milliseconds; then it comes back. Seven days, as for parked e-mail (platform API, section 6.5). */
export const MAX_PARK_MS = 7 * 24 * 60 * 60 * 1000;

/** What keeps a conversation from being parked until then, which has to lie ahead and before the guest's session, and it with that, ends. */
export function parkProblem(
  until: Instant,
  { at, sessionEndsAt }: { readonly at: Instant; readonly sessionEndsAt: Instant },
): 'timeOutOfRange' | 'sessionEndsBefore' | undefined {
  if (until <= at || until > at + MAX_PARK_MS) return 'timeOutOfRange';
  return until >= sessionEndsAt ? 'sessionEndsBefore' : undefined;
}
