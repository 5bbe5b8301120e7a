import { issueToken, readToken, type TokenKind } from './signed-token.ts';

const GUEST_JWT: TokenKind = { purpose: 'guest-jwt', audience: 'guest', seconds: 60 };

/** Lets a guest read the history of their session over REST within a minute. `at` in milliseconds since 1970. */
export function issueGuestJwt(authSecret: string, sessionId: string, at: number): Promise<string> {
  return issueToken(authSecret, GUEST_JWT, { subject: sessionId, at });
}

/** Whose session it is; `undefined` when the JWT is not valid. */
export function readGuestJwt(authSecret: string, jwt: string, at: number): Promise<string | undefined> {
  return readToken(authSecret, GUEST_JWT, { token: jwt, at });
}
