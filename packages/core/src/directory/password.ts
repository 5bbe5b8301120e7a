/** In characters. NIST SP 800-63B asks for length and for nothing else. */
export const PASSWORD_MIN = 12;
/** Longer than any passphrase, short enough to cost nothing. */
export const PASSWORD_MAX = 256;

export type PasswordProblem = { readonly field: 'password'; readonly problem: 'tooShort' | 'tooLong' };

/** What is wrong with a password that somebody is to have; an empty list: nothing. */
export function validatePassword(password: string): PasswordProblem[] {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return [{ field: 'password', problem: 'tooShort' }];
  return length > PASSWORD_MAX ? [{ field: 'password', problem: 'tooLong' }] : [];
}

/** Without those that are taken for one another when they are read out: 0 O o, 1 l I. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const GROUPS = 4;
const GROUP_LENGTH = 5;

/** How many random bytes {@link passwordFrom} needs at least; more than one for each letter, for some are left out. */
export const PASSWORD_BYTES = 64;

/** A password to hand over, such as `h7Kpq-Wd3fa-9sMxt-Bc2ue`: 116 bits, made from random bytes. */
export function passwordFrom(bytes: Uint8Array): string {
  // Bytes beyond the last multiple are left out: every letter is as likely as any other.
  const limit = 256 - (256 % LETTERS.length);
  const letters = [...bytes].filter((byte) => byte < limit).map((byte) => LETTERS[byte % LETTERS.length]);
  if (letters.length < GROUPS * GROUP_LENGTH) throw new Error('Too few random bytes for a password');
  const groups = Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(''),
  );
  return groups.join('-');
}
