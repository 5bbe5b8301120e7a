import { createHmac, timingSafeEqual } from 'node:crypto';
import { deriveSecret } from './derive-secret.ts';

/** What a link allows: the one path, until a moment (milliseconds since 1970). */
export type LinkGrant = { readonly path: string; readonly expiresAt: number };

/** The path with a query that proves that we made it: `/downloads/1?expires=…&signature=…`. */
export function signLink(authSecret: string, grant: LinkGrant): string {
  return `${grant.path}?expires=${grant.expiresAt}&signature=${signatureOf(authSecret, grant)}`;
}

/** Judges a link by its path and query as they came in. Whatever is not exactly what was signed is `forged`. */
export function checkLink(authSecret: string, pathAndQuery: string, at: number): 'valid' | 'expired' | 'forged' {
  const match = /^([^?#]+)\?expires=([1-9]\d{0,15})&signature=([A-Za-z0-9_-]+)$/.exec(pathAndQuery);
  const [, path = '', expires = '', signature = ''] = match ?? [];
  const expiresAt = Number(expires);
  const expected = Buffer.from(signatureOf(authSecret, { path, expiresAt }));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'forged';
  return at < expiresAt ? 'valid' : 'expired';
}

function signatureOf(authSecret: string, { path, expiresAt }: LinkGrant): string {
  return createHmac('sha256', deriveSecret(authSecret, 'link')).update(`${expiresAt} ${path}`).digest('base64url');
}
