import type { Instant } from '../instant.ts';

/**
 * How a refresh token of a sign-in stands. `pending`: handed out, never shown. `current`: the one that was shown last.
 * `dead`: a later one has been shown since.
 */
export type RefreshTokenStatus = 'pending' | 'current' | 'dead';

/** How many tokens may be handed out for the same current one before the oldest are forgotten. */
export const PENDING_TOKENS_MAX = 5;

export type RefreshVerdict =
  /** Every other token of the sign-in dies, this one becomes current. */
  | 'firstUse'
  /** The current one again: its client keeps it, or never got the answer. */
  | 'again'
  /** Two clients share the sign-in, and one of them must not: it is revoked. */
  | 'reuse'
  | 'over';

/** What it means that a refresh token is shown at `at`. */
export function judgeRefresh(
  status: RefreshTokenStatus,
  signIn: { readonly expiresAt: Instant; readonly revoked: boolean },
  at: Instant,
): RefreshVerdict {
  if (signIn.revoked || at >= signIn.expiresAt) return 'over';
  if (status === 'dead') return 'reuse';
  return status === 'pending' ? 'firstUse' : 'again';
}
