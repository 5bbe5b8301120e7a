import type { Metadata } from 'next';
import { MissingPermission } from '../../../features/access/missing-permission.tsx';
import { PeopleList, PeopleListLoading } from '../../../features/people/people-list.tsx';
import { Prefetched } from '../../../server/prefetched.tsx';
import { visitor } from '../../../server/visitor.ts';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage() {
  const { id: selfId, permissions } = await visitor();
  if (!permissions.has('directory:user:view')) {
    return <MissingPermission title="You may not see people" permissions={['directory:user:view']} />;
  }
  const abilities = {
    selfId,
    add: permissions.has('directory:user:add'),
    edit: permissions.has('directory:user:edit'),
    grant: permissions.has('authorization:grant:add'),
    revoke: permissions.has('authorization:grant:delete'),
  };
  return (
    <Prefetched
      fallback={<PeopleListLoading />}
      load={(api, client) => [client.prefetchQuery(api.people.list.queryOptions())]}
    >
      <PeopleList abilities={abilities} />
    </Prefetched>
  );
}
