import { type JWTPayload, jwtVerify } from 'jose';
import type { Discovered } from './discover.ts';

/** Signed with the provider's own key: never `none`, never a secret that the client has as well. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'Ed25519',
  'EdDSA',
];
/** How far the provider's clock may be off. */
const CLOCK_TOLERANCE_SECONDS = 30;

export type Expected = {
  readonly clientId: string;
  /** `undefined`: the token must have none. */
  readonly nonce: string | undefined;
  /** Seconds since the person has proved who they are, at most. */
  readonly maxAge: number | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
};

/** The claims of an ID token that is meant for the client (OpenID Connect Core, section 3.1.3.7). Throws a JOSEError, or what says that the keys can't be had. */
export async function verifyIdToken(
  { server, keys }: Discovered,
  idToken: string,
  expected: Expected,
): Promise<(JWTPayload & { readonly sub: string }) | undefined> {
  const { payload } = await jwtVerify(idToken, keys, {
    algorithms: ALGORITHMS,
    issuer: server.issuer,
    audience: expected.clientId,
    requiredClaims: ['sub', 'exp', 'iat'],
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    currentDate: new Date(expected.at),
  });
  const { sub, nonce, azp, aud, auth_time: provedAt } = payload;
  const isMine = azp === undefined ? !Array.isArray(aud) || aud.length === 1 : azp === expected.clientId;
  const isFresh =
    expected.maxAge === undefined ||
    (typeof provedAt === 'number' && expected.at / 1000 <= provedAt + expected.maxAge + CLOCK_TOLERANCE_SECONDS);
  return sub !== undefined && nonce === expected.nonce && isMine && isFresh ? { ...payload, sub } : undefined;
}
