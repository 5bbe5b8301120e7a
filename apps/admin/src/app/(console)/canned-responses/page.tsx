import type { Metadata } from 'next';
import { MissingPermission } from '../../../features/access/missing-permission.tsx';
import { ResponseList, ResponseListLoading } from '../../../features/canned-responses/response-list.tsx';
import { Prefetched } from '../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../server/visitor.ts';

export const metadata: Metadata = { title: 'Canned responses' };

export default async function CannedResponsesPage() {
  const abilities = abilitiesOf(await visitor(), 'responses:response');
  if (!abilities.view) {
    return <MissingPermission title="You may not see canned responses" permissions={['responses:response:view']} />;
  }
  return (
    <Prefetched
      fallback={<ResponseListLoading />}
      load={(api, client) => [
        client.prefetchQuery(api.cannedResponses.list.queryOptions()),
        client.prefetchQuery(api.cannedResponses.options.queryOptions()),
      ]}
    >
      <ResponseList abilities={abilities} />
    </Prefetched>
  );
}
