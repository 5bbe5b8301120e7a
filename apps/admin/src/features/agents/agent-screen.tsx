'use client';

import { ErrorState } from '@rejoin/ui/error-state';
import { useQuery } from '@tanstack/react-query';
import { refusalOf } from '../../api/refusal.ts';
import { useTRPC } from '../../api/trpc.ts';
import { FormSkeleton } from '../../form/form-skeleton.tsx';
import { NothingThere } from '../../setting/nothing-there.tsx';
import { AgentEditor } from './agent-editor.tsx';

/** One agent. */
export function AgentScreen({ id, mayEdit }: { id: string; mayEdit: boolean }) {
  const trpc = useTRPC();
  const agent = useQuery(trpc.agents.get.queryOptions({ id }));
  const all = useQuery(trpc.agents.list.queryOptions());
  const error = agent.error ?? all.error;
  if (agent.data !== undefined && all.data !== undefined)
    return <AgentEditor key={id} stored={agent.data} options={all.data} mayEdit={mayEdit} />;
  if (error === null) return <FormSkeleton label="Loading the agent" />;
  if (refusalOf(error) !== undefined)
    return <NothingThere title="No such agent" list={{ href: '/agents', label: 'Agents' }} />;
  return (
    <ErrorState
      title="The agent could not be loaded"
      text="Nothing of them is lost, and they go on working. Try again, or come back in a moment."
      onRetry={() => void Promise.all([agent.refetch(), all.refetch()])}
      retrying={agent.isFetching || all.isFetching}
    />
  );
}
