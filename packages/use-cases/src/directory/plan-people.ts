import { AT_ONCE_MAX } from '@rejoin/core/at-once';
import { type LeftOut, type PeopleDeed, planPeople as plan } from '@rejoin/core/directory/change-people';
import type { Directory } from '../ports/directory.ts';

export type PlanPeopleOutcome =
  | { readonly type: 'planned'; readonly changedIds: readonly string[]; readonly leftOut: readonly LeftOut[] }
  | { readonly type: 'refused'; readonly refusal: 'tooManyAtOnce' };

/** Whom a deed would change, and who would be left out and why. Nothing is changed. */
export async function planPeople(
  ports: { readonly directory: Pick<Directory, 'read'> },
  input: { readonly byId: string; readonly personIds: readonly string[]; readonly deed: PeopleDeed },
): Promise<PlanPeopleOutcome> {
  if (input.personIds.length > AT_ONCE_MAX) return { type: 'refused', refusal: 'tooManyAtOnce' };
  const { changed, leftOut } = plan(await ports.directory.read(), input);
  return { type: 'planned', changedIds: changed.map(({ id }) => id), leftOut };
}
