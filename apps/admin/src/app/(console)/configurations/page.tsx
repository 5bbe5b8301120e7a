import type { Metadata } from 'next';
import { MissingPermission } from '../../../features/access/missing-permission.tsx';
import { ConfigurationList, ConfigurationListLoading } from '../../../features/configurations/configuration-list.tsx';
import { Prefetched } from '../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../server/visitor.ts';

export const metadata: Metadata = { title: 'Configurations' };

export default async function ConfigurationsPage() {
  const person = await visitor();
  const abilities = abilitiesOf(person, 'webDeployments:configuration');
  if (!abilities.view) {
    return (
      <MissingPermission title="You may not see configurations" permissions={['webDeployments:configuration:view']} />
    );
  }
  const showsUse = abilitiesOf(person, 'webDeployments:deployment').view;
  return (
    <Prefetched
      fallback={<ConfigurationListLoading />}
      load={(api, client) => [
        client.prefetchQuery(api.configurations.list.queryOptions()),
        ...(showsUse ? [client.prefetchQuery(api.deployments.list.queryOptions())] : []),
      ]}
    >
      <ConfigurationList abilities={abilities} showsUse={showsUse} />
    </Prefetched>
  );
}
