import type { Metadata } from 'next';
import { MissingPermission } from '../../../../features/access/missing-permission.tsx';
import { RoleScreen } from '../../../../features/roles/role-screen.tsx';
import { FormSkeleton } from '../../../../form/form-skeleton.tsx';
import { Prefetched } from '../../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../../server/visitor.ts';

export const metadata: Metadata = { title: 'Role' };

type RolePageProps = { readonly params: Promise<{ readonly roleId: string }> };

export default async function RolePage({ params }: RolePageProps) {
  const { roleId: id } = await params;
  const abilities = abilitiesOf(await visitor(), 'authorization:role');
  if (!abilities.view) {
    return <MissingPermission title="You may not see roles" permissions={['authorization:role:view']} />;
  }
  return (
    <Prefetched
      fallback={<FormSkeleton label="Loading the role" />}
      load={(api, client) => [client.prefetchQuery(api.roles.list.queryOptions())]}
    >
      <RoleScreen id={id} abilities={abilities} />
    </Prefetched>
  );
}
