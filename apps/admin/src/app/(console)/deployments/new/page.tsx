import type { Metadata } from 'next';
import { MissingPermission } from '../../../../features/access/missing-permission.tsx';
import { NewDeploymentScreen } from '../../../../features/deployments/new-deployment-screen.tsx';
import { FormSkeleton } from '../../../../form/form-skeleton.tsx';
import { apiCaller } from '../../../../server/api.ts';
import { Prefetched } from '../../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../../server/visitor.ts';

export const metadata: Metadata = { title: 'New deployment' };

export default async function NewDeploymentPage() {
  const abilities = abilitiesOf(await visitor(), 'webDeployments:deployment');
  if (!abilities.view || !abilities.add) {
    const missing = abilities.view ? 'webDeployments:deployment:add' : 'webDeployments:deployment:view';
    return <MissingPermission title="You may not add deployments" permissions={[missing]} />;
  }
  const { licences } = await (await apiCaller()).session.me();
  return (
    <Prefetched
      fallback={<FormSkeleton label="Loading what a deployment can be made of" />}
      load={(api, client) => [client.prefetchQuery(api.deployments.options.queryOptions())]}
    >
      <NewDeploymentScreen licences={licences} />
    </Prefetched>
  );
}
