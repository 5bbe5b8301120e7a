import { editPerson } from '@rejoin/core/directory/change-person';
import type { PersonContent } from '@rejoin/core/directory/validate-person';
import type { Directory } from '../ports/directory.ts';
import { told } from './directory-outcome.ts';

/** Replaces name, e-mail and roles of the person who was read as `revision`. Holds at once, also where they are signed in. */
export async function savePerson(
  ports: { readonly directory: Pick<Directory, 'change'> },
  input: {
    readonly byId: string;
    readonly personId: string;
    readonly content: PersonContent;
    readonly revision: number;
  },
) {
  const outcome = await ports.directory.change((directory) => editPerson(directory, input));
  return told(outcome, { type: 'saved', revision: input.revision + 1 } as const);
}
