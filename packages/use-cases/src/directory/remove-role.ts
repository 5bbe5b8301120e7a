import { removeRole as judge } from '@rejoin/core/directory/change-role';
import type { Directory } from '../ports/directory.ts';
import { told } from './directory-outcome.ts';

/** Removes a role that nobody has. */
export async function removeRole(
  ports: { readonly directory: Pick<Directory, 'change'> },
  input: { readonly roleId: string },
) {
  const outcome = await ports.directory.change((directory) => judge(directory, input));
  return told(outcome, { type: 'removed' } as const);
}
