'use client';

import { ErrorState } from '@rejoin/ui/error-state';
import { useQuery } from '@tanstack/react-query';
import { refusalOf } from '../../api/refusal.ts';
import { useTRPC } from '../../api/trpc.ts';
import { FormSkeleton } from '../../form/form-skeleton.tsx';
import { NothingThere } from '../../setting/nothing-there.tsx';
import type { QueueAbilities } from './queue.ts';
import { QueueEditor } from './queue-editor.tsx';

/** One queue. */
export function QueueScreen({ id, abilities }: { id: string; abilities: QueueAbilities }) {
  const trpc = useTRPC();
  const queue = useQuery(trpc.queues.get.queryOptions({ id }));
  const options = useQuery(trpc.queues.options.queryOptions());
  const error = queue.error ?? options.error;
  if (queue.data !== undefined && options.data !== undefined)
    return <QueueEditor key={id} stored={queue.data} options={options.data} abilities={abilities} />;
  if (error === null) return <FormSkeleton label="Loading the queue" />;
  if (refusalOf(error) !== undefined)
    return <NothingThere title="No such queue" list={{ href: '/queues', label: 'Queues' }} />;
  return (
    <ErrorState
      title="The queue could not be loaded"
      text="Nothing of it is lost, and conversations go on. Try again, or come back in a moment."
      onRetry={() => void Promise.all([queue.refetch(), options.refetch()])}
      retrying={queue.isFetching || options.isFetching}
    />
  );
}
