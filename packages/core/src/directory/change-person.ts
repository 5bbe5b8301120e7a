import { keptName } from '../same-name.ts';
import { endSessions } from '../sign-in/person-session.ts';
import { actorOf, isOver } from './authority.ts';
import { type Directory, type DirectoryRefusal, NEW_PERSON, type PersonRecord } from './directory.ts';
import { isSameSet, refusalOfRoles } from './give-roles.ts';
import { type DirectoryVerdict, refused, settle } from './settle.ts';
import { emailOf, type PersonContent, type PersonProblem, validateAmong } from './validate-person.ts';

/** Who does it, and to whom. */
type Pair = { readonly byId: string; readonly personId: string };

type Both = { readonly by: PersonRecord; readonly person: PersonRecord };

export function addPerson(
  directory: Directory,
  adding: Pair & { readonly content: PersonContent; readonly passwordHash: string },
): DirectoryVerdict<PersonProblem> {
  const { byId, personId, content, passwordHash } = adding;
  const by = actorOf(directory, byId);
  if (by === undefined) return refused('personNotFound');
  const problems = validateAmong(directory, personId, content);
  if (problems.length > 0) return { type: 'invalid', problems };
  const person = { ...NEW_PERSON, ...written(content), id: personId };
  const refusal = refusalOfRoles(directory, by, { before: [], after: person.roleIds });
  return refusal === undefined ? settle(directory, { people: [person], passwordHash }) : refused(refusal);
}

/** Replaces name, e-mail and roles, as they were read at `revision`. */
export function editPerson(
  directory: Directory,
  editing: Pair & { readonly content: PersonContent; readonly revision: number },
): DirectoryVerdict<PersonProblem> {
  const both = bothOf(directory, editing);
  if (both === undefined) return refused('personNotFound');
  const { by, person } = both;
  const { content, revision } = editing;
  if (person.revision !== revision) return { type: 'conflict' };
  const problems = validateAmong(directory, person.id, content);
  if (problems.length > 0) return { type: 'invalid', problems };
  const edited = { ...person, ...written(content), revision: revision + 1 };
  const refusal = refusalOfEdit(directory, by, { before: person, after: edited });
  return refusal === undefined ? settle(directory, { people: [edited] }) : refused(refusal);
}

/** Why `by` may not make the person what they are to be; `undefined`: they may. */
export function refusalOfEdit(
  directory: Directory,
  by: PersonRecord,
  { before, after }: { readonly before: PersonRecord; readonly after: PersonRecord },
): DirectoryRefusal | undefined {
  const touchesRights = after.email !== before.email || !isSameSet(after.roleIds, before.roleIds);
  if (touchesRights && !isOver(directory, by, before)) return 'mayDoMore';
  return refusalOfRoles(directory, by, { before: before.roleIds, after: after.roleIds });
}

/** Deactivated they are signed out everywhere; active again they have to sign in anew. */
export function setActive(
  directory: Directory,
  setting: Pair & { readonly active: boolean },
): DirectoryVerdict<PersonProblem> {
  const both = bothOf(directory, setting);
  if (both === undefined) return refused('personNotFound');
  const { by, person } = both;
  const refusal = refusalOfAnother(directory, by, person);
  if (refusal !== undefined) return refused(refusal);
  return settle(directory, { people: [activeOrNot(person, setting.active)] });
}

/** Why `by` may not do what is done to others only: let them in, lock them out. `undefined`: they may. */
export function refusalOfAnother(
  directory: Directory,
  by: PersonRecord,
  person: PersonRecord,
): DirectoryRefusal | undefined {
  if (by.id === person.id) return 'notYourself';
  return isOver(directory, by, person) ? undefined : 'mayDoMore';
}

/** The person, active or not: who was not has to sign in anew. */
export function activeOrNot(person: PersonRecord, active: boolean): PersonRecord {
  return { ...person, active, sessions: active ? person.sessions : endSessions(person.sessions) };
}

/** Somebody else sets it: they are signed out everywhere. */
export function setPassword(
  directory: Directory,
  setting: Pair & { readonly passwordHash: string },
): DirectoryVerdict<PersonProblem> {
  const both = bothOf(directory, setting);
  if (both === undefined) return refused('personNotFound');
  const { by, person } = both;
  const refusal = refusalOfAnother(directory, by, person);
  if (refusal !== undefined) return refused(refusal);
  const { passwordHash } = setting;
  return settle(directory, { people: [{ ...person, sessions: endSessions(person.sessions) }], passwordHash });
}

/** They have shown the one they had: the session in which they did it goes on, all others end. */
export function changeOwnPassword(
  directory: Directory,
  changing: { readonly personId: string; readonly sessionId: string; readonly passwordHash: string },
): DirectoryVerdict<PersonProblem> {
  const person = directory.people.get(changing.personId);
  if (person === undefined || !person.active) return refused('personNotFound');
  const { sessionId, passwordHash } = changing;
  return settle(directory, {
    people: [{ ...person, sessions: endSessions(person.sessions, sessionId) }],
    passwordHash,
  });
}

/** Whoever runs the installation sets it, whatever the person may do: they are signed out everywhere. */
export function resetPassword(
  directory: Directory,
  resetting: { readonly email: string; readonly passwordHash: string },
): DirectoryVerdict<PersonProblem> {
  const email = emailOf(resetting.email);
  const person = [...directory.people.values()].find((each) => each.active && each.email === email);
  if (person === undefined) return refused('personNotFound');
  const { passwordHash } = resetting;
  return settle(directory, { people: [{ ...person, sessions: endSessions(person.sessions) }], passwordHash });
}

function bothOf(directory: Directory, { byId, personId }: Pair): Both | undefined {
  const by = actorOf(directory, byId);
  const person = directory.people.get(personId);
  return by === undefined || person === undefined ? undefined : { by, person };
}

function written({ name, email, roleIds }: PersonContent): PersonContent {
  return { name: keptName(name), email: emailOf(email), roleIds: [...new Set(roleIds)] };
}
