import { randomBytes } from 'node:crypto';
import { PASSWORD_BYTES, passwordFrom } from '@rejoin/core/directory/password';

/** A password that nobody has guessed. */
export function newPassword(): string {
  return passwordFrom(randomBytes(PASSWORD_BYTES));
}
