import type { Metadata } from 'next';
import { MissingPermission } from '../../../features/access/missing-permission.tsx';
import { OAuthClientList, OAuthClientListLoading } from '../../../features/oauth-clients/oauth-client-list.tsx';
import { Prefetched } from '../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../server/visitor.ts';

export const metadata: Metadata = { title: 'OAuth clients' };

export default async function OAuthClientsPage() {
  const person = await visitor();
  const ofClients = abilitiesOf(person, 'oauth:client');
  if (!ofClients.view) {
    return <MissingPermission title="You may not see OAuth clients" permissions={['oauth:client:view']} />;
  }
  const abilities = {
    ...ofClients,
    grant: person.permissions.has('authorization:grant:add'),
    revoke: person.permissions.has('authorization:grant:delete'),
  };
  return (
    <Prefetched
      fallback={<OAuthClientListLoading />}
      load={(api, client) => [client.prefetchQuery(api.oauthClients.list.queryOptions())]}
    >
      <OAuthClientList abilities={abilities} />
    </Prefetched>
  );
}
