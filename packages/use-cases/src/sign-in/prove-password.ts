import { emailOf } from '@rejoin/core/directory/validate-person';
import type { Instant } from '@rejoin/core/instant';
import { FAILURES_TO_LOCK, forgetFailuresBefore, LOCK_MS, lockedUntil } from '@rejoin/core/sign-in/lockout';
import type { People, Person } from '../ports/agents.ts';
import type { Clock } from '../ports/clock.ts';
import type { SignInAttempts } from '../ports/sign-in-attempts.ts';

/** Compares a password with a stored hash. Without a hash it is false, and takes as long as with one. */
export type VerifyPassword = (hash: string | undefined, password: string) => Promise<boolean>;

export type ProvePasswordPorts = {
  readonly people: Pick<People, 'credentials'>;
  readonly signInAttempts: SignInAttempts;
  readonly verifyPassword: VerifyPassword;
  readonly clock: Clock;
};

export type Proof =
  | { readonly type: 'right'; readonly person: Person }
  /** Address or password is wrong, or whoever has them is not active; which of these is not told. */
  | { readonly type: 'wrong' }
  /** Too many failures with this address, whether or not an account has it. */
  | { readonly type: 'locked'; readonly until: Instant };

/**
 * Whether it is the password of an active person. An attempt is counted before the password is looked at and forgotten when it
 * was right, so that many attempts at once get no more guesses than the same attempts one after another.
 */
export async function provePassword(
  ports: ProvePasswordPorts,
  input: { readonly email: string; readonly password: string },
): Promise<Proof> {
  const email = emailOf(input.email);
  const at = ports.clock();
  const until = lockedUntil(await ports.signInAttempts.failures(email), at);
  if (until !== undefined) return { type: 'locked', until };

  const attempts = await ports.signInAttempts.recordFailure(email, at, forgetFailuresBefore(at));
  const lock = { type: 'locked', until: at + LOCK_MS } as const;
  if (attempts > FAILURES_TO_LOCK) return lock;

  const credentials = await ports.people.credentials(email);
  const right = await ports.verifyPassword(credentials?.passwordHash, input.password);
  if (credentials === undefined || !right || !credentials.person.active) {
    return attempts === FAILURES_TO_LOCK ? lock : { type: 'wrong' };
  }
  await ports.signInAttempts.clear(email);
  return { type: 'right', person: credentials.person };
}
