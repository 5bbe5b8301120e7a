import type { Metadata } from 'next';
import { MissingPermission } from '../../../../features/access/missing-permission.tsx';
import { DeploymentScreen } from '../../../../features/deployments/deployment-screen.tsx';
import { FormSkeleton } from '../../../../form/form-skeleton.tsx';
import { apiCaller, apiContext } from '../../../../server/api.ts';
import { Prefetched } from '../../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../../server/visitor.ts';

export const metadata: Metadata = { title: 'Deployment' };

type DeploymentPageProps = { readonly params: Promise<{ readonly deploymentId: string }> };

export default async function DeploymentPage({ params }: DeploymentPageProps) {
  const { deploymentId: id } = await params;
  const abilities = abilitiesOf(await visitor(), 'webDeployments:deployment');
  if (!abilities.view) {
    return <MissingPermission title="You may not see deployments" permissions={['webDeployments:deployment:view']} />;
  }
  const { licences } = await (await apiCaller()).session.me();
  const { gatewayUrl } = await apiContext();
  return (
    <Prefetched
      fallback={<FormSkeleton label="Loading the deployment" />}
      load={(api, client) => [
        client.prefetchQuery(api.deployments.get.queryOptions({ id })),
        client.prefetchQuery(api.deployments.options.queryOptions()),
      ]}
    >
      <DeploymentScreen id={id} surroundings={{ licences, gatewayUrl }} abilities={abilities} />
    </Prefetched>
  );
}
