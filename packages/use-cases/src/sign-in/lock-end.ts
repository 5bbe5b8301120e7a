import { emailOf } from '@rejoin/core/directory/validate-person';
import type { Instant } from '@rejoin/core/instant';
import { LOCK_MS, lockedUntil } from '@rejoin/core/sign-in/lockout';
import type { Clock } from '../ports/clock.ts';
import type { SignInAttempts } from '../ports/sign-in-attempts.ts';

/** When the next attempt with the address is let through, for whoever was just told that it is locked. */
export async function lockEnd(
  { signInAttempts, clock }: { readonly signInAttempts: Pick<SignInAttempts, 'failures'>; readonly clock: Clock },
  email: string,
): Promise<Instant> {
  const now = clock();
  return lockedUntil(await signInAttempts.failures(emailOf(email)), now) ?? now + LOCK_MS;
}
