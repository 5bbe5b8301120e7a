import 'server-only';
import { emailOf } from '@rejoin/core/directory/validate-person';
import { LOCK_MS, lockedUntil } from '@rejoin/core/sign-in/lockout';
import { serverTime, stores } from './stores.ts';

/** When the next attempt with the address is let through, in milliseconds since 1970. */
export async function lockEnd(email: string): Promise<number> {
  const now = serverTime();
  const failures = await stores().signInAttempts.failures(emailOf(email));
  return lockedUntil(failures, now) ?? now + LOCK_MS;
}
