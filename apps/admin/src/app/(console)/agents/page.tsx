import type { Metadata } from 'next';
import { MissingPermission } from '../../../features/access/missing-permission.tsx';
import { AgentList, AgentListLoading } from '../../../features/agents/agent-list.tsx';
import { Prefetched } from '../../../server/prefetched.tsx';
import { visitor } from '../../../server/visitor.ts';

export const metadata: Metadata = { title: 'Agents' };

export default async function AgentsPage() {
  const { permissions } = await visitor();
  if (!permissions.has('directory:user:view')) {
    return <MissingPermission title="You may not see agents" permissions={['directory:user:view']} />;
  }
  return (
    <Prefetched
      fallback={<AgentListLoading />}
      load={(api, client) => [client.prefetchQuery(api.agents.list.queryOptions())]}
    >
      <AgentList mayEdit={permissions.has('directory:user:edit')} />
    </Prefetched>
  );
}
