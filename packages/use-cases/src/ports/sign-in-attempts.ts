import type { Instant } from '@rejoin/core/instant';

/** Failed sign-ins by e-mail address, whether or not an account has it. */
export type SignInAttempts = {
  failures(email: string): Promise<{ readonly count: number; readonly latestAt: Instant } | undefined>;
  /** Counts one more and returns how many there are now; counts from 1 again when the latest was before `forgetBefore`. */
  recordFailure(email: string, at: Instant, forgetBefore: Instant): Promise<number>;
  clear(email: string): Promise<void>;
};
