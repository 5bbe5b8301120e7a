import { editRole } from '@rejoin/core/directory/change-role';
import type { RoleContent } from '@rejoin/core/directory/validate-role';
import type { Directory } from '../ports/directory.ts';
import { told } from './directory-outcome.ts';

/** Replaces the role that was read as `revision`. Holds at once for everybody who has it, also where they are signed in. */
export async function saveRole(
  ports: { readonly directory: Pick<Directory, 'change'> },
  input: {
    readonly byId: string;
    readonly roleId: string;
    readonly content: RoleContent;
    readonly revision: number;
  },
) {
  const outcome = await ports.directory.change((directory) => editRole(directory, input));
  return told(outcome, { type: 'saved', revision: input.revision + 1 } as const);
}
