import { policiesOf } from '@rejoin/core/directory/authority';
import type { RoleRecord } from '@rejoin/core/directory/directory';
import type { Policy } from '@rejoin/core/permissions/permission';
import { byName } from '../by-name.ts';
import type { Directory } from '../ports/directory.ts';

export type RoleList = {
  /** By name, each with how many people have it, active or not. */
  readonly roles: readonly (RoleRecord & { readonly people: number })[];
  /** What whoever asks may do, and so may give. */
  readonly own: readonly Policy[];
};

export async function listRoles(
  ports: { readonly directory: Pick<Directory, 'read'> },
  { byId }: { readonly byId: string },
): Promise<RoleList> {
  const directory = await ports.directory.read();
  const by = directory.people.get(byId);
  const people = new Map<string, number>();
  for (const { roleIds } of directory.people.values())
    for (const id of roleIds) people.set(id, (people.get(id) ?? 0) + 1);
  return {
    roles: [...directory.roles.values()].sort(byName).map((role) => ({ ...role, people: people.get(role.id) ?? 0 })),
    own: by === undefined ? [] : policiesOf(directory, by),
  };
}
