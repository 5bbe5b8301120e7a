import { PASSWORD_BYTES, passwordFrom } from '@rejoin/core/directory/password';

/** A random password to hand over. */
export function newPassword(): string {
  return passwordFrom(crypto.getRandomValues(new Uint8Array(PASSWORD_BYTES)));
}
