'use client';

import { EmptyState } from '@rejoin/ui/empty-state';
import { ErrorState } from '@rejoin/ui/error-state';
import { PageHeader } from '@rejoin/ui/page-header';
import { useQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { refusalOf } from '../../api/refusal.ts';
import { useTRPC } from '../../api/trpc.ts';
import { Link } from '../../navigation/link.tsx';
import type { EditorAbilities } from './flow.ts';
import { FlowEditor } from './flow-editor.tsx';
import { FlowSkeleton } from './flow-skeleton.tsx';

type FlowScreenProps = { id: string; abilities: EditorAbilities };

/** One flow: its draft, its versions. */
export function FlowScreen({ id, abilities }: FlowScreenProps) {
  const trpc = useTRPC();
  const flow = useQuery(trpc.flows.get.queryOptions({ id }));
  const choices = useQuery(trpc.flows.choices.queryOptions());
  if (flow.data !== undefined && choices.data !== undefined)
    return <FlowEditor key={id} flow={flow.data} choices={choices.data} abilities={abilities} />;
  const error = flow.error ?? choices.error;
  if (error === null) return <FlowSkeleton />;
  if (refusalOf(error) !== undefined) return <FlowMissing />;
  return (
    <ErrorState
      title="The flow could not be loaded"
      text="Nothing of it is lost. Try again, or come back in a moment."
      onRetry={() => void Promise.all([flow.refetch(), choices.refetch()])}
      retrying={flow.isFetching || choices.isFetching}
    />
  );
}

export function FlowMissing() {
  return (
    <>
      <PageHeader title="No such flow" trail={[{ href: '/flows', label: 'Flows' }]} link={Link} />
      <EmptyState
        icon={<SearchX />}
        title="There is nothing at this address"
        text="The flow may have been deleted, or the address is not complete."
      />
    </>
  );
}
