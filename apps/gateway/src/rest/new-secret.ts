import { createHash, randomBytes } from 'node:crypto';

/** A secret of so many random bytes, in base64url, and its SHA-256 in hex, which is all that is kept of it. */
export function newSecret(bytes: number): { readonly secret: string; readonly hash: string } {
  const secret = randomBytes(bytes).toString('base64url');
  return { secret, hash: hashOf(secret) };
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
