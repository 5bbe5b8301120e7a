import type { Metadata } from 'next';
import { MissingPermission } from '../../../features/access/missing-permission.tsx';
import { DeploymentList, DeploymentListLoading } from '../../../features/deployments/deployment-list.tsx';
import { Prefetched } from '../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../server/visitor.ts';

export const metadata: Metadata = { title: 'Deployments' };

export default async function DeploymentsPage() {
  const abilities = abilitiesOf(await visitor(), 'webDeployments:deployment');
  if (!abilities.view) {
    return <MissingPermission title="You may not see deployments" permissions={['webDeployments:deployment:view']} />;
  }
  return (
    <Prefetched
      fallback={<DeploymentListLoading />}
      load={(api, client) => [
        client.prefetchQuery(api.deployments.list.queryOptions()),
        client.prefetchQuery(api.deployments.options.queryOptions()),
        client.prefetchQuery(api.deployments.lastSeen.queryOptions()),
      ]}
    >
      <DeploymentList abilities={abilities} />
    </Prefetched>
  );
}
