import type { Metadata } from 'next';
import { MissingPermission } from '../../../features/access/missing-permission.tsx';
import { SecretList, SecretListLoading } from '../../../features/flows/secret-list.tsx';
import { Prefetched } from '../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../server/visitor.ts';

export const metadata: Metadata = { title: 'Flow secrets' };

export default async function FlowSecretsPage() {
  const person = await visitor();
  const abilities = abilitiesOf(person, 'architect:flowSecret');
  if (!abilities.view)
    return <MissingPermission title="You may not see flow secrets" permissions={['architect:flowSecret:view']} />;
  const showsUse = abilitiesOf(person, 'architect:flow').view;
  return (
    <Prefetched
      fallback={<SecretListLoading />}
      load={(api, client) => [
        client.prefetchQuery(api.flowSecrets.list.queryOptions()),
        ...(showsUse ? [client.prefetchQuery(api.flows.list.queryOptions())] : []),
      ]}
    >
      <SecretList abilities={abilities} showsUse={showsUse} />
    </Prefetched>
  );
}
