import { setPassword as judge } from '@rejoin/core/directory/change-person';
import { validatePassword } from '@rejoin/core/directory/password';
import { told } from '../directory/directory-outcome.ts';
import type { Directory } from '../ports/directory.ts';
import type { HashPassword } from '../ports/hash-password.ts';

/** Gives somebody else a new password, which signs them out everywhere. */
export async function setPassword(
  ports: { readonly directory: Pick<Directory, 'change'>; readonly hashPassword: HashPassword },
  input: { readonly byId: string; readonly personId: string; readonly password: string },
) {
  const { byId, personId, password } = input;
  const problems = validatePassword(password);
  if (problems.length > 0) return { type: 'invalid', problems } as const;
  const passwordHash = await ports.hashPassword(password);
  const outcome = await ports.directory.change((directory) => judge(directory, { byId, personId, passwordHash }));
  return told(outcome, { type: 'done' } as const);
}
