import { issueToken, readToken, type TokenKind } from './signed-token.ts';

/** How long a guest's JWT works at most; then it is refreshed, or the guest signs in again. */
const GUEST_SIGN_IN_SECONDS = 3600;

const GUEST_SIGN_IN: Omit<TokenKind, 'seconds'> = { purpose: 'guest-sign-in', audience: 'guest-session' };

/** Lets a guest who has signed in open their session until `expiresAt`, for an hour at most. Times in milliseconds since 1970. */
export function issueGuestSignInJwt(
  authSecret: string,
  signIn: { readonly id: string; readonly expiresAt: number },
  at: number,
): Promise<string> {
  const left = Math.floor((signIn.expiresAt - at) / 1000);
  const kind = { ...GUEST_SIGN_IN, seconds: Math.min(GUEST_SIGN_IN_SECONDS, left) };
  return issueToken(authSecret, kind, { subject: signIn.id, at });
}

/** Which sign-in it is; `undefined` when the JWT is forged, expired or none. Whether it was revoked is not in it. */
export function readGuestSignInJwt(authSecret: string, jwt: string, at: number): Promise<string | undefined> {
  return readToken(authSecret, GUEST_SIGN_IN, { token: jwt, at });
}
