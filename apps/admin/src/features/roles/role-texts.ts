import { validateRole } from '@rejoin/core/directory/validate-role';
import { NAME_MAX } from '@rejoin/core/name-limits';
import type { Deed } from '../../api/why-not.ts';
import { tooLongSentence } from '../../form/too-long.ts';
import { contentOf, type RoleDraft } from './role.ts';

/** What is wrong with the name, as a sentence. */
export function nameProblem(draft: RoleDraft): string | undefined {
  const problem = validateRole(contentOf(draft)).find(({ field }) => field === 'name')?.problem;
  if (problem === undefined) return undefined;
  return problem === 'missing' ? 'This is needed.' : tooLongSentence(NAME_MAX);
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** What is said of refusals when a role is saved; `nameOf` names people. */
export function roleRefusals(nameOf: (personId: string) => string | undefined): NonNullable<Deed['own']> {
  return {
    givesMore: 'it would allow more than you may do yourself.',
    lastAdministrator: 'nobody active would be left who may edit people and give roles.',
    holdsConversations: ({ heldBy = [] }) => {
      const names = heldBy.map((id) => nameOf(id)).filter((name) => name !== undefined);
      const who = names.length === 0 ? 'some agents' : list.format(names);
      return `without this role ${who} could not go on with the conversations they have. Let them finish, or have a supervisor move the conversations to others.`;
    },
  };
}
