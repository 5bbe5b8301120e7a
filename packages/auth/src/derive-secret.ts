import { hkdfSync } from 'node:crypto';

/** What a secret is for. Each purpose has its own, so that what is signed for one is worth nothing for another. */
export type Purpose =
  | 'link'
  | 'ticket'
  | 'guest-jwt'
  | 'guest-sign-in'
  | 'client-token'
  | 'sealed-secret'
  | 'workspace-session'
  | 'console-session';

const BYTES = 32;

/** The secret of a purpose, derived from AUTH_SECRET by HKDF-SHA-256. */
export function deriveSecret(authSecret: string, purpose: Purpose): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', authSecret, '', `rejoin ${purpose}`, BYTES));
}
