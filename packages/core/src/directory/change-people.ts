import { actorOf } from './authority.ts';
import { activeOrNot, refusalOfAnother, refusalOfEdit } from './change-person.ts';
import type { Directory, DirectoryRefusal, PersonRecord } from './directory.ts';
import { type Changed, type DirectoryVerdict, settle, staysRun } from './settle.ts';

/** One deed that is done to many. */
export type PeopleDeed =
  | { readonly type: 'giveRole' | 'takeRole'; readonly roleId: string }
  | { readonly type: 'setActive'; readonly active: boolean };

/** Somebody to whom the deed is not done: as they are they have it already, or it is not allowed. */
export type LeftOut = { readonly personId: string; readonly why: DirectoryRefusal | 'asItIs' };

/** To whom the deed can be done, one after the other, and to whom not. */
export type PeoplePlan = { readonly changed: readonly PersonRecord[]; readonly leftOut: readonly LeftOut[] };

type Wish = { readonly byId: string; readonly personIds: readonly string[]; readonly deed: PeopleDeed };

/**
 * What the deed comes to, each judged as it is judged alone, with those before them changed already. Who does it comes last: they
 * may take a role from themselves that they need for the others.
 */
export function planPeople(directory: Directory, { byId, personIds, deed }: Wish): PeoplePlan {
  const people = new Map(directory.people);
  const now: Directory = { ...directory, people };
  const changed: PersonRecord[] = [];
  const leftOut: LeftOut[] = [];
  for (const personId of ownLast(personIds, byId)) {
    const person = judged(now, { byId, personId, deed });
    if (typeof person === 'string') leftOut.push({ personId, why: person });
    else {
      people.set(personId, person);
      changed.push(person);
    }
  }
  return { changed, leftOut };
}

/**
 * Does the deed to all of them, or to nobody: `conflict` where it no longer comes to the same for each of them as when it was
 * planned.
 */
export function changePeople(directory: Directory, wish: Wish): Changed | Exclude<DirectoryVerdict<never>, Changed> {
  const { changed, leftOut } = planPeople(directory, wish);
  if (leftOut.length > 0) return { type: 'conflict' };
  return settle(directory, { people: changed });
}

function ownLast(personIds: readonly string[], byId: string): Iterable<string> {
  const others = personIds.filter((id) => id !== byId);
  return new Set(others.length < personIds.length ? [...others, byId] : others);
}

type One = { readonly byId: string; readonly personId: string; readonly deed: PeopleDeed };

function judged(directory: Directory, { byId, personId, deed }: One): PersonRecord | LeftOut['why'] {
  const by = actorOf(directory, byId);
  const before = directory.people.get(personId);
  if (by === undefined || before === undefined) return 'personNotFound';
  const after = personAfter(before, deed);
  if (after === undefined) return 'asItIs';
  const refusal =
    deed.type === 'setActive'
      ? refusalOfAnother(directory, by, before)
      : refusalOfEdit(directory, by, { before, after });
  if (refusal !== undefined) return refusal;
  const people = new Map([...directory.people, [personId, after]]);
  return staysRun(directory, { ...directory, people }) ? after : 'lastAdministrator';
}

/** `undefined`: they are so already. */
function personAfter(person: PersonRecord, deed: PeopleDeed): PersonRecord | undefined {
  if (deed.type === 'setActive') return person.active === deed.active ? undefined : activeOrNot(person, deed.active);
  const has = person.roleIds.includes(deed.roleId);
  if (has === (deed.type === 'giveRole')) return undefined;
  const roleIds = has ? person.roleIds.filter((id) => id !== deed.roleId) : [...person.roleIds, deed.roleId];
  return { ...person, roleIds, revision: person.revision + 1 };
}
