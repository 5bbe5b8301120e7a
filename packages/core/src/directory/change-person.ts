import { endSessions } from '../sign-in/person-session.ts';
import { actorOf, isOver } from './authority.ts';
import { type Directory, NEW_PERSON, type PersonRecord } from './directory.ts';
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
  return refusal === undefined ? settle(directory, { person, passwordHash }) : refused(refusal);
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
  const touchesRights = edited.email !== person.email || !isSameSet(edited.roleIds, person.roleIds);
  if (touchesRights && !isOver(directory, by, person)) return refused('mayDoMore');
  const refusal = refusalOfRoles(directory, by, { before: person.roleIds, after: edited.roleIds });
  return refusal === undefined ? settle(directory, { person: edited }) : refused(refusal);
}

/** Deactivated they are signed out everywhere; active again they have to sign in anew. */
export function setActive(
  directory: Directory,
  setting: Pair & { readonly active: boolean },
): DirectoryVerdict<PersonProblem> {
  const both = bothOf(directory, setting);
  if (both === undefined) return refused('personNotFound');
  const { by, person } = both;
  if (by.id === person.id) return refused('notYourself');
  if (!isOver(directory, by, person)) return refused('mayDoMore');
  const sessions = setting.active ? person.sessions : endSessions(person.sessions);
  return settle(directory, { person: { ...person, active: setting.active, sessions } });
}

/** Somebody else sets it: they are signed out everywhere. */
export function setPassword(
  directory: Directory,
  setting: Pair & { readonly passwordHash: string },
): DirectoryVerdict<PersonProblem> {
  const both = bothOf(directory, setting);
  if (both === undefined) return refused('personNotFound');
  const { by, person } = both;
  if (by.id === person.id) return refused('notYourself');
  if (!isOver(directory, by, person)) return refused('mayDoMore');
  const { passwordHash } = setting;
  return settle(directory, { person: { ...person, sessions: endSessions(person.sessions) }, passwordHash });
}

/** They have shown the one they had: the session in which they did it goes on, all others end. */
export function changeOwnPassword(
  directory: Directory,
  changing: { readonly personId: string; readonly sessionId: string; readonly passwordHash: string },
): DirectoryVerdict<PersonProblem> {
  const person = directory.people.get(changing.personId);
  if (person === undefined || !person.active) return refused('personNotFound');
  const { sessionId, passwordHash } = changing;
  return settle(directory, { person: { ...person, sessions: endSessions(person.sessions, sessionId) }, passwordHash });
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
  return settle(directory, { person: { ...person, sessions: endSessions(person.sessions) }, passwordHash });
}

function bothOf(directory: Directory, { byId, personId }: Pair): Both | undefined {
  const by = actorOf(directory, byId);
  const person = directory.people.get(personId);
  return by === undefined || person === undefined ? undefined : { by, person };
}

function written({ name, email, roleIds }: PersonContent): PersonContent {
  return { name: name.trim(), email: emailOf(email), roleIds: [...new Set(roleIds)] };
}
