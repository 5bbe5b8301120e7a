import type { Metadata } from 'next';
import { MissingPermission } from '../../../../features/access/missing-permission.tsx';
import { ResponseScreen } from '../../../../features/canned-responses/response-screen.tsx';
import { FormSkeleton } from '../../../../form/form-skeleton.tsx';
import { Prefetched } from '../../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../../server/visitor.ts';

export const metadata: Metadata = { title: 'Canned response' };

type ResponsePageProps = { readonly params: Promise<{ readonly responseId: string }> };

export default async function CannedResponsePage({ params }: ResponsePageProps) {
  const { responseId: id } = await params;
  const abilities = abilitiesOf(await visitor(), 'responses:response');
  if (!abilities.view) {
    return <MissingPermission title="You may not see canned responses" permissions={['responses:response:view']} />;
  }
  return (
    <Prefetched
      fallback={<FormSkeleton label="Loading the response" />}
      load={(api, client) => [
        client.prefetchQuery(api.cannedResponses.get.queryOptions({ id })),
        client.prefetchQuery(api.cannedResponses.list.queryOptions()),
        client.prefetchQuery(api.cannedResponses.options.queryOptions()),
      ]}
    >
      <ResponseScreen id={id} abilities={abilities} />
    </Prefetched>
  );
}
