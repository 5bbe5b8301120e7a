import { errors, jwtVerify, SignJWT } from 'jose';
import { deriveSecret, type Purpose } from './derive-secret.ts';

/** One kind of short-lived token: what its secret is derived for, whom it is meant for, how long it lives. */
export type TokenKind = { readonly purpose: Purpose; readonly audience: string; readonly seconds: number };

/** A JWT (HS256) whose subject is `subject`, issued at `at` (milliseconds since 1970). */
export function issueToken(
  authSecret: string,
  kind: TokenKind,
  { subject, at }: { subject: string; at: number },
): Promise<string> {
  const issuedAt = Math.floor(at / 1000);
  return new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(subject)
    .setAudience(kind.audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + kind.seconds)
    .sign(deriveSecret(authSecret, kind.purpose));
}

/** The subject of a token of that kind; `undefined` when it is forged, expired, meant for others, or no token at all. */
export async function readToken(
  authSecret: string,
  kind: Omit<TokenKind, 'seconds'>,
  { token, at }: { token: string; at: number },
): Promise<string | undefined> {
  try {
    const { payload } = await jwtVerify(token, deriveSecret(authSecret, kind.purpose), {
      algorithms: ['HS256'],
      audience: kind.audience,
      currentDate: new Date(at),
      requiredClaims: ['sub', 'exp'],
    });
    return payload.sub;
  } catch (error) {
    if (error instanceof errors.JOSEError) return undefined;
    throw error;
  }
}
