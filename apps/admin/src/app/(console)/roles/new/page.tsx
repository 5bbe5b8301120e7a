import type { Metadata } from 'next';
import { MissingPermission } from '../../../../features/access/missing-permission.tsx';
import { NewRoleScreen } from '../../../../features/roles/new-role-screen.tsx';
import { FormSkeleton } from '../../../../form/form-skeleton.tsx';
import { Prefetched } from '../../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../../server/visitor.ts';

export const metadata: Metadata = { title: 'New role' };

export default async function NewRolePage() {
  const abilities = abilitiesOf(await visitor(), 'authorization:role');
  if (!abilities.view || !abilities.add) {
    return (
      <MissingPermission
        title="You may not add roles"
        permissions={[abilities.view ? 'authorization:role:add' : 'authorization:role:view']}
      />
    );
  }
  return (
    <Prefetched
      fallback={<FormSkeleton label="Loading what you may give" />}
      load={(api, client) => [client.prefetchQuery(api.roles.list.queryOptions())]}
    >
      <NewRoleScreen />
    </Prefetched>
  );
}
