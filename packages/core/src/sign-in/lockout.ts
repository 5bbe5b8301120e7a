import type { Instant } from '../instant.ts';

/** Failed sign-ins of one e-mail address, whether or not an account has it. */
export type SignInFailures = { readonly count: number; readonly latestAt: Instant };

/** How many failures lock an address, when none came later than {@link FAILURE_WINDOW_MS} after the one before. */
export const FAILURES_TO_LOCK = 5;
/** How long a failure counts, in milliseconds. */
const FAILURE_WINDOW_MS = 15 * 60_000;
/** How long a lock lasts after the latest failure, in milliseconds. */
export const LOCK_MS = 15 * 60_000;

/** Until when nobody may sign in with the address; `undefined` when they may try. */
export function lockedUntil(failures: SignInFailures | undefined, at: Instant): Instant | undefined {
  if (failures === undefined || failures.count < FAILURES_TO_LOCK) return undefined;
  const until = failures.latestAt + LOCK_MS;
  return at < until ? until : undefined;
}

/** Failures whose latest was before this moment count no more: from the very millisecond on at which a lock ends. */
export function forgetFailuresBefore(at: Instant): Instant {
  return at - FAILURE_WINDOW_MS + 1;
}
