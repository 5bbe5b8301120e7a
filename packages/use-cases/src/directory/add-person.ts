import { addPerson as judge } from '@rejoin/core/directory/change-person';
import { validatePassword } from '@rejoin/core/directory/password';
import { type PersonContent, type PersonProblem, validatePerson } from '@rejoin/core/directory/validate-person';
import type { NewId } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';
import type { HashPassword } from '../ports/hash-password.ts';
import { told } from './directory-outcome.ts';

/** Adds somebody who signs in with the password from now on. Whoever may go on queue gets an agent's place. */
export async function addPerson(
  ports: {
    readonly directory: Pick<Directory, 'change'>;
    readonly hashPassword: HashPassword;
    readonly newId: NewId;
  },
  input: { readonly byId: string; readonly content: PersonContent; readonly password: string },
) {
  const { byId, content, password } = input;
  const problems: PersonProblem[] = [...validatePerson(content), ...validatePassword(password)];
  if (problems.length > 0) return { type: 'invalid', problems } as const;
  const passwordHash = await ports.hashPassword(password);
  const personId = ports.newId();
  const outcome = await ports.directory.change((directory) =>
    judge(directory, { byId, personId, content, passwordHash }),
  );
  return told(outcome, { type: 'added', id: personId } as const);
}
