import { validateRole } from '@rejoin/core/directory/validate-role';
import { refusalOf } from '../../client/refusal.ts';
import { contentOf, type RoleDraft } from './role.ts';

/** What is wrong with the name, as a sentence. */
export function nameProblem(draft: RoleDraft): string | undefined {
  const problem = validateRole(contentOf(draft)).find(({ field }) => field === 'name')?.problem;
  if (problem === undefined) return undefined;
  return problem === 'missing' ? 'This is needed.' : 'This is too long.';
}

/** Why nothing was changed. `undefined`: the screen says it in its own way. */
export function whyNot(error: unknown): string | undefined {
  switch (refusalOf(error)?.refusal) {
    case 'conflict':
      return undefined;
    case 'givesMore':
      return 'Not saved: it would allow more than you may do yourself.';
    case 'lastAdministrator':
      return 'Not saved: nobody active would be left who may edit people and give roles.';
    case 'holdsConversations':
      return 'Not saved: without this role some agents could not go on with the conversations they have. Let them finish, or have a supervisor take the conversations over.';
    case 'roleInUse':
      return 'Not deleted: somebody has it, active or not. Take it away from them first.';
    case 'roleNotFound':
      return 'Somebody else has deleted this role.';
    case 'notPermitted':
      return 'Not changed: you may no longer do this.';
    case 'notSignedIn':
      return 'Not changed: you are signed out. Sign in in another tab, then try again.';
    default:
      return 'Not changed: the server can’t be reached or failed. Try again.';
  }
}
