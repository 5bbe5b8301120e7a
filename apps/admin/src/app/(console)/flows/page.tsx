import type { Metadata } from 'next';
import { MissingPermission } from '../../../features/access/missing-permission.tsx';
import { FlowList, FlowListLoading } from '../../../features/flows/flow-list.tsx';
import { Prefetched } from '../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../server/visitor.ts';

export const metadata: Metadata = { title: 'Flows' };

export default async function FlowsPage() {
  const person = await visitor();
  const abilities = abilitiesOf(person, 'architect:flow');
  if (!abilities.view) return <MissingPermission title="You may not see flows" permissions={['architect:flow:view']} />;
  const showsUse = abilitiesOf(person, 'webDeployments:deployment').view;
  return (
    <Prefetched
      fallback={<FlowListLoading />}
      load={(api, client) => [
        client.prefetchQuery(api.flows.list.queryOptions()),
        ...(showsUse ? [client.prefetchQuery(api.deployments.list.queryOptions())] : []),
      ]}
    >
      <FlowList
        abilities={{ ...abilities, publish: person.permissions.has('architect:flow:publish') }}
        showsUse={showsUse}
      />
    </Prefetched>
  );
}
