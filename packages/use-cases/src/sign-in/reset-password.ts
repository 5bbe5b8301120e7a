import { resetPassword as judge } from '@rejoin/core/directory/change-person';
import { told } from '../directory/directory-outcome.ts';
import type { Directory } from '../ports/directory.ts';
import type { HashPassword } from '../ports/hash-password.ts';

/** Gives the active person with this address a password, for whoever runs the installation: nobody's permission is asked. */
export async function resetPassword(
  ports: { readonly directory: Pick<Directory, 'change'>; readonly hashPassword: HashPassword },
  { email, password }: { readonly email: string; readonly password: string },
) {
  const passwordHash = await ports.hashPassword(password);
  const outcome = await ports.directory.change((directory) => judge(directory, { email, passwordHash }));
  return told(outcome, { type: 'done' } as const);
}
