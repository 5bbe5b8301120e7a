import type { Instant } from '@rejoin/core/instant';

/** A link is renewed before its time is up: this device's clock may be behind, and one that is over can't be told from one that was used. */
export const RENEW_BEFORE_MS = 10_000;

type ShownLink = { readonly expiresAt: Instant; readonly isSeen: boolean };

/**
 * What is to be done about a link that is shown: `ask` whether it was used; `renew` one whose time is up while somebody has it before
 * them; and let one that nobody sees `rest`, so that none is made for an empty place.
 */
export function dueOfLink({ expiresAt, isSeen }: ShownLink, at: Instant): 'ask' | 'renew' | 'rest' {
  if (at < expiresAt - RENEW_BEFORE_MS) return 'ask';
  return isSeen ? 'renew' : 'rest';
}
