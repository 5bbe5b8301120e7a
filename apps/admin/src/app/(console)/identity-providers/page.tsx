import type { Metadata } from 'next';
import { MissingPermission } from '../../../features/access/missing-permission.tsx';
import {
  IdentityProviderList,
  IdentityProviderListLoading,
} from '../../../features/identity-providers/identity-provider-list.tsx';
import { Prefetched } from '../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../server/visitor.ts';

export const metadata: Metadata = { title: 'Identity providers' };

export default async function IdentityProvidersPage() {
  const abilities = abilitiesOf(await visitor(), 'webDeployments:configuration');
  if (!abilities.view) {
    return (
      <MissingPermission
        title="You may not see identity providers"
        permissions={['webDeployments:configuration:view']}
      />
    );
  }
  return (
    <Prefetched
      fallback={<IdentityProviderListLoading />}
      load={(api, client) => [client.prefetchQuery(api.identityProviders.list.queryOptions())]}
    >
      <IdentityProviderList abilities={abilities} />
    </Prefetched>
  );
}
