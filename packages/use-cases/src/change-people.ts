import { AT_ONCE_MAX } from '@rejoin/core/at-once';
import { changePeople as change, type PeopleDeed } from '@rejoin/core/directory/change-people';
import { told } from './directory-outcome.ts';
import type { Directory } from './ports/directory.ts';

/**
 * Gives or takes a role, activates or deactivates: all of those named, who were planned to be changed, or nobody. Refused while one
 * of those whose places would be closed holds conversations.
 */
export async function changePeople(
  ports: { readonly directory: Pick<Directory, 'change'> },
  input: { readonly byId: string; readonly personIds: readonly string[]; readonly deed: PeopleDeed },
) {
  if (input.personIds.length > AT_ONCE_MAX) return { type: 'refused', refusal: 'tooManyAtOnce' } as const;
  const outcome = await ports.directory.change((directory) => change(directory, input));
  return told(outcome, { type: 'done' } as const);
}
