import { covers, may, policiesOf } from './authority.ts';
import type { Directory, DirectoryRefusal, PersonRecord } from './directory.ts';

/** Why the roles may not be given and taken; `undefined`: they may. */
export function refusalOfRoles(
  directory: Directory,
  by: PersonRecord,
  { before, after }: { readonly before: readonly string[]; readonly after: readonly string[] },
): DirectoryRefusal | undefined {
  const given = after.filter((id) => !before.includes(id));
  if (given.some((id) => !directory.roles.has(id))) return 'roleNotFound';
  if (given.length > 0 && !may(directory, by, 'authorization:grant:add')) return 'mayNotGrant';
  if (before.some((id) => !after.includes(id)) && !may(directory, by, 'authorization:grant:delete'))
    return 'mayNotRevoke';
  const givesMore = !covers(policiesOf(directory, by), policiesOf(directory, { roleIds: given }));
  return givesMore ? 'givesMore' : undefined;
}

/** Whether both hold the same, in whatever order. */
export function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}
