import { keptName, takenProblems } from '../same-name.ts';
import { actorOf, covers, policiesOf } from './authority.ts';
import type { Directory } from './directory.ts';
import { type DirectoryVerdict, refused, settle } from './settle.ts';
import { type RoleContent, type RoleProblem, validateRole } from './validate-role.ts';

export function addRole(
  directory: Directory,
  adding: { readonly byId: string; readonly roleId: string; readonly content: RoleContent },
): DirectoryVerdict<RoleProblem> {
  const { byId, roleId, content } = adding;
  const by = actorOf(directory, byId);
  if (by === undefined) return refused('personNotFound');
  const problems = validateAmong(directory, roleId, content);
  if (problems.length > 0) return { type: 'invalid', problems };
  if (!covers(policiesOf(directory, by), content.policies)) return refused('givesMore');
  return settle(directory, { role: { ...written(content), id: roleId, revision: 1 } });
}

/** Replaces what was read at `revision`. What the role allows already stays, whoever saves it. */
export function editRole(
  directory: Directory,
  editing: {
    readonly byId: string;
    readonly roleId: string;
    readonly content: RoleContent;
    readonly revision: number;
  },
): DirectoryVerdict<RoleProblem> {
  const { byId, roleId, content, revision } = editing;
  const by = actorOf(directory, byId);
  if (by === undefined) return refused('personNotFound');
  const role = directory.roles.get(roleId);
  if (role === undefined) return refused('roleNotFound');
  if (role.revision !== revision) return { type: 'conflict' };
  const problems = validateAmong(directory, roleId, content);
  if (problems.length > 0) return { type: 'invalid', problems };
  if (!covers([...policiesOf(directory, by), ...role.policies], content.policies)) return refused('givesMore');
  return settle(directory, { role: { ...written(content), id: roleId, revision: revision + 1 } });
}

/** Adds the role or replaces it, for whoever runs the installation, whatever it allows: nobody's permission is asked. */
export function putRole(
  directory: Directory,
  { roleId, content }: { readonly roleId: string; readonly content: RoleContent },
): DirectoryVerdict<RoleProblem> {
  const problems = validateAmong(directory, roleId, content);
  if (problems.length > 0) return { type: 'invalid', problems };
  const revision = (directory.roles.get(roleId)?.revision ?? 0) + 1;
  return settle(directory, { role: { ...written(content), id: roleId, revision } });
}

/** Nobody may have it, active or not, and no client. */
export function removeRole(
  directory: Directory,
  { roleId }: { readonly roleId: string },
): DirectoryVerdict<RoleProblem> {
  if (!directory.roles.has(roleId)) return refused('roleNotFound');
  const isHad = [...directory.people.values(), ...directory.clients.values()].some(({ roleIds }) =>
    roleIds.includes(roleId),
  );
  return isHad ? refused('roleInUse') : settle(directory, { removedRoleId: roleId });
}

function written({ name, policies }: RoleContent): RoleContent {
  return { name: keptName(name), policies: policies.filter(({ actions }) => actions.length > 0) };
}

function validateAmong({ roles }: Directory, roleId: string, content: RoleContent): RoleProblem[] {
  return [...validateRole(content), ...takenProblems(roles.values(), { id: roleId, name: content.name })];
}
