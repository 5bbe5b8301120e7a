import type { Metadata } from 'next';
import { MissingPermission } from '../../../../features/access/missing-permission.tsx';
import { AgentScreen } from '../../../../features/agents/agent-screen.tsx';
import { FormSkeleton } from '../../../../form/form-skeleton.tsx';
import { Prefetched } from '../../../../server/prefetched.tsx';
import { visitor } from '../../../../server/visitor.ts';

export const metadata: Metadata = { title: 'Agent' };

type AgentPageProps = { readonly params: Promise<{ readonly agentId: string }> };

export default async function AgentPage({ params }: AgentPageProps) {
  const { agentId: id } = await params;
  const { permissions } = await visitor();
  if (!permissions.has('directory:user:view')) {
    return <MissingPermission title="You may not see agents" permissions={['directory:user:view']} />;
  }
  return (
    <Prefetched
      fallback={<FormSkeleton label="Loading the agent" />}
      load={(api, client) => [
        client.prefetchQuery(api.agents.get.queryOptions({ id })),
        client.prefetchQuery(api.agents.list.queryOptions()),
      ]}
    >
      <AgentScreen id={id} mayEdit={permissions.has('directory:user:edit')} />
    </Prefetched>
  );
}
