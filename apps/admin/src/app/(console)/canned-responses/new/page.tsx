import type { Metadata } from 'next';
import { MissingPermission } from '../../../../features/access/missing-permission.tsx';
import { NewResponseScreen } from '../../../../features/canned-responses/new-response-screen.tsx';
import { FormSkeleton } from '../../../../form/form-skeleton.tsx';
import { Prefetched } from '../../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../../server/visitor.ts';

export const metadata: Metadata = { title: 'New response' };

export default async function NewCannedResponsePage() {
  const abilities = abilitiesOf(await visitor(), 'responses:response');
  if (!abilities.view || !abilities.add) {
    const missing = abilities.view ? 'responses:response:add' : 'responses:response:view';
    return <MissingPermission title="You may not add canned responses" permissions={[missing]} />;
  }
  return (
    <Prefetched
      fallback={<FormSkeleton label="Loading the form" />}
      load={(api, client) => [
        client.prefetchQuery(api.cannedResponses.list.queryOptions()),
        client.prefetchQuery(api.cannedResponses.options.queryOptions()),
      ]}
    >
      <NewResponseScreen />
    </Prefetched>
  );
}
