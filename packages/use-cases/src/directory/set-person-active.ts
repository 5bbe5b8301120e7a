import { setActive } from '@rejoin/core/directory/change-person';
import type { Directory } from '../ports/directory.ts';
import { told } from './directory-outcome.ts';

/**
 * Deactivated, somebody is signed out everywhere and can't sign in; their agent's place is closed. Refused while they hold
 * conversations, which nobody would answer. Activated they are as before, off queue.
 */
export async function setPersonActive(
  ports: { readonly directory: Pick<Directory, 'change'> },
  input: { readonly byId: string; readonly personId: string; readonly active: boolean },
) {
  const outcome = await ports.directory.change((directory) => setActive(directory, input));
  return told(outcome, { type: 'done' } as const);
}
