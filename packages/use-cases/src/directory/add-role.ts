import { addRole as judge } from '@rejoin/core/directory/change-role';
import type { RoleContent } from '@rejoin/core/directory/validate-role';
import type { NewId } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';
import { told } from './directory-outcome.ts';

/** Adds a role, which nobody has yet. It allows no more than whoever adds it may do. */
export async function addRole(
  ports: { readonly directory: Pick<Directory, 'change'>; readonly newId: NewId },
  input: { readonly byId: string; readonly content: RoleContent },
) {
  const roleId = ports.newId();
  const outcome = await ports.directory.change((directory) => judge(directory, { ...input, roleId }));
  return told(outcome, { type: 'added', id: roleId } as const);
}
