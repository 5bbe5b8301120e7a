import { NAME_MAX } from '../name-limits.ts';
import type { Directory } from './directory.ts';
import type { PasswordProblem } from './password.ts';

export type PersonProblem =
  | {
      readonly field: 'name' | 'email';
      readonly problem: 'missing' | 'tooLong' | 'notAnAddress' | 'taken';
    }
  | PasswordProblem;

/** What is said of a person in the form. */
export type PersonContent = { readonly name: string; readonly email: string; readonly roleIds: readonly string[] };

/** The longest e-mail address there is (RFC 5321). */
export const EMAIL_MAX = 254;
/** Whether mail gets there is nobody's concern here: it is what somebody signs in with. */
const ADDRESS = /^[^\s@\p{C}]+@[^\s@\p{C}]+$/u;

/** How an address is kept and compared. */
export function emailOf(typed: string): string {
  return typed.trim().toLowerCase();
}

/** What is wrong with somebody's name and address; an empty list: nothing. */
export function validatePerson({ name, email }: Pick<PersonContent, 'name' | 'email'>): PersonProblem[] {
  const address = emailOf(email);
  const checks: readonly (PersonProblem | false)[] = [
    name.trim() === '' && { field: 'name', problem: 'missing' },
    name.trim().length > NAME_MAX && { field: 'name', problem: 'tooLong' },
    address === '' && { field: 'email', problem: 'missing' },
    address.length > EMAIL_MAX && { field: 'email', problem: 'tooLong' },
    address !== '' && !ADDRESS.test(address) && { field: 'email', problem: 'notAnAddress' },
  ];
  return checks.filter((check) => check !== false);
}

/** The same, and whether somebody else signs in with the address already. */
export function validateAmong(directory: Directory, personId: string, content: PersonContent): PersonProblem[] {
  const isTaken = [...directory.people.values()].some(
    ({ id, email }) => id !== personId && email === emailOf(content.email),
  );
  return [...validatePerson(content), ...(isTaken ? [{ field: 'email', problem: 'taken' } as const] : [])];
}
