import type { Metadata } from 'next';
import { MissingPermission } from '../../../features/access/missing-permission.tsx';
import { RoleList, RoleListLoading } from '../../../features/roles/role-list.tsx';
import { Prefetched } from '../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../server/visitor.ts';

export const metadata: Metadata = { title: 'Roles' };

export default async function RolesPage() {
  const abilities = abilitiesOf(await visitor(), 'authorization:role');
  if (!abilities.view) {
    return <MissingPermission title="You may not see roles" permissions={['authorization:role:view']} />;
  }
  return (
    <Prefetched
      fallback={<RoleListLoading />}
      load={(api, client) => [client.prefetchQuery(api.roles.list.queryOptions())]}
    >
      <RoleList mayAdd={abilities.add} />
    </Prefetched>
  );
}
