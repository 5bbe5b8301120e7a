import { isRun, may } from './authority.ts';
import type { Directory, DirectoryChange, DirectoryRefusal, PlaceChanges } from './directory.ts';

/** What came of a wish to change the directory. */
export type DirectoryVerdict<Problem> =
  | Changed
  | { readonly type: 'invalid'; readonly problems: readonly Problem[] }
  /** Somebody else saved after what was edited was read. */
  | { readonly type: 'conflict' }
  | Refused;

export type Changed = { readonly type: 'changed'; readonly change: DirectoryChange };

type Refused = { readonly type: 'refused'; readonly refusal: DirectoryRefusal };

export function isChanged(answer: { readonly type: string }): answer is Changed {
  return answer.type === 'changed';
}

export function refused(refusal: DirectoryRefusal): Refused {
  return { type: 'refused', refusal };
}

/** What holds for every change: the company stays run by somebody, and agents' places follow from the roles. */
export function settle(directory: Directory, change: Omit<DirectoryChange, 'places'>): Changed | Refused {
  const after = directoryAfter(directory, change);
  if (!staysRun(directory, after)) return refused('lastAdministrator');
  return { type: 'changed', change: { ...change, places: placeChanges(directory, after) } };
}

/** Whether nobody loses whoever can give them their rights back. */
export function staysRun(before: Directory, after: Directory): boolean {
  return isRun(after) || !isRun(before);
}

function directoryAfter(
  { people, roles, clients }: Directory,
  { people: written = [], role, removedRoleId }: Omit<DirectoryChange, 'places'>,
): Directory {
  const rolesAfter = new Map(roles);
  if (role !== undefined) rolesAfter.set(role.id, role);
  if (removedRoleId !== undefined) rolesAfter.delete(removedRoleId);
  return {
    people: written.length === 0 ? people : new Map([...people, ...written.map((each) => [each.id, each] as const)]),
    roles: rolesAfter,
    clients,
  };
}

/** Whoever may go on queue has an agent's place. */
function placeChanges(before: Directory, after: Directory): PlaceChanges {
  const opened: string[] = [];
  const closed: string[] = [];
  for (const person of after.people.values()) {
    const known = before.people.get(person.id);
    const had = known !== undefined && may(before, known, 'routing:agent:onQueue');
    const has = may(after, person, 'routing:agent:onQueue');
    if (has && !had) opened.push(person.id);
    if (had && !has) closed.push(person.id);
  }
  return { opened, closed };
}
