import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Too many to guess, so that a plain hash is enough to keep. */
const BYTES = 32;

/** A secret of a client, and what is kept of it: its SHA-256, hex. */
export function newClientSecret(): { readonly secret: string; readonly secretHash: string } {
  const secret = randomBytes(BYTES).toString('base64url');
  return { secret, secretHash: sha256(secret).toString('hex') };
}

/** Whether it is the secret of which `secretHash` was kept; takes as long when it is not. */
export function verifyClientSecret(secretHash: string, secret: string): boolean {
  const kept = Buffer.alloc(BYTES);
  kept.write(secretHash, 'hex');
  return timingSafeEqual(kept, sha256(secret)) && secretHash !== '';
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
