import type { Instant } from '../instant.ts';

/** How long a session lives after its last message, in seconds: three days (guest API, section 7.1). */
export const SESSION_DURATION_SECONDS = 259_200;

/** When a session that is not used again ends. */
export function sessionExpiresAt(lastActivityAt: Instant): Instant {
  return lastActivityAt + SESSION_DURATION_SECONDS * 1000;
}

export function sessionExpired(lastActivityAt: Instant, at: Instant): boolean {
  return at >= sessionExpiresAt(lastActivityAt);
}
