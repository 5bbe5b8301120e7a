import type { Instant } from '@rejoin/core/instant';
import { FAILURES_TO_LOCK, forgetFailuresBefore, LOCK_MS, lockedUntil } from '@rejoin/core/sign-in/lockout';
import type { People, Person } from './ports/agents.ts';
import type { Clock } from './ports/clock.ts';
import type { SignInAttempts } from './ports/sign-in-attempts.ts';

/** Compares a password with a stored hash. Without a hash it is false, and takes as long as with one. */
export type VerifyPassword = (hash: string | undefined, password: string) => Promise<boolean>;

export type SignInPorts = {
  readonly people: Pick<People, 'credentials'>;
  readonly signInAttempts: SignInAttempts;
  readonly verifyPassword: VerifyPassword;
  readonly clock: Clock;
};

export type SignInOutcome =
  | { readonly type: 'signedIn'; readonly person: Person }
  /** Address or password is wrong; which of them is not told. */
  | { readonly type: 'refused'; readonly refusal: 'wrong' }
  /** Too many failures with this address, whether or not an account has it. */
  | { readonly type: 'refused'; readonly refusal: 'locked'; readonly until: Instant };

/**
 * Signs a person in. An attempt is counted before the password is looked at and forgotten when it was right, so that many
 * attempts at once get no more guesses than the same attempts one after another.
 */
export async function signIn(
  ports: SignInPorts,
  input: { readonly email: string; readonly password: string },
): Promise<SignInOutcome> {
  const email = input.email.trim().toLowerCase();
  const at = ports.clock();
  const until = lockedUntil(await ports.signInAttempts.failures(email), at);
  if (until !== undefined) return { type: 'refused', refusal: 'locked', until };

  const attempts = await ports.signInAttempts.recordFailure(email, at, forgetFailuresBefore(at));
  const lock = { type: 'refused', refusal: 'locked', until: at + LOCK_MS } as const;
  if (attempts > FAILURES_TO_LOCK) return lock;

  const credentials = await ports.people.credentials(email);
  const right = await ports.verifyPassword(credentials?.passwordHash, input.password);
  if (credentials === undefined || !right) {
    return attempts === FAILURES_TO_LOCK ? lock : { type: 'refused', refusal: 'wrong' };
  }
  await ports.signInAttempts.clear(email);
  return { type: 'signedIn', person: credentials.person };
}
