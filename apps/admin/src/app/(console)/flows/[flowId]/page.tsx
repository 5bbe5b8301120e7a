import type { Metadata } from 'next';
import { MissingPermission } from '../../../../features/access/missing-permission.tsx';
import { FlowScreen } from '../../../../features/flows/flow-screen.tsx';
import { FlowSkeleton } from '../../../../features/flows/flow-skeleton.tsx';
import { Prefetched } from '../../../../server/prefetched.tsx';
import { abilitiesOf, visitor } from '../../../../server/visitor.ts';

export const metadata: Metadata = { title: 'Flow' };

type FlowPageProps = { readonly params: Promise<{ readonly flowId: string }> };

export default async function FlowPage({ params }: FlowPageProps) {
  const { flowId: id } = await params;
  const person = await visitor();
  const abilities = abilitiesOf(person, 'architect:flow');
  if (!abilities.view) return <MissingPermission title="You may not see flows" permissions={['architect:flow:view']} />;
  return (
    <Prefetched
      fallback={<FlowSkeleton />}
      load={(api, client) => [
        client.prefetchQuery(api.flows.get.queryOptions({ id })),
        client.prefetchQuery(api.flows.choices.queryOptions()),
      ]}
    >
      <FlowScreen
        id={id}
        abilities={{
          ...abilities,
          publish: person.permissions.has('architect:flow:publish'),
          addSecrets: person.permissions.has('architect:flowSecret:add'),
        }}
      />
    </Prefetched>
  );
}
