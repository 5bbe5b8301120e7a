'use client';

import { Banner } from '@rejoin/ui/banner';
import { ErrorState } from '@rejoin/ui/error-state';
import { PageHeader } from '@rejoin/ui/page-header';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { FormSkeleton } from '../../client/form-skeleton.tsx';
import { isEqual } from '../../client/is-equal.ts';
import { LeaveGuard } from '../../client/leave-guard.tsx';
import { refusalOf } from '../../client/refusal.ts';
import { SaveBar } from '../../client/save-bar.tsx';
import { useTRPC } from '../../client/trpc.ts';
import { type Problems, problemsOf } from './problem-texts.ts';
import { EMPTY_QUEUE, type QueueOptions, queueToSend } from './queue.ts';
import { QueueForm } from './queue-form.tsx';

/** A queue that is not there yet. */
export function NewQueueScreen() {
  const trpc = useTRPC();
  const { data, error, refetch, isFetching } = useQuery(trpc.queues.options.queryOptions());
  if (data !== undefined) return <NewQueue options={data} />;
  if (error === null) return <FormSkeleton label="Loading what a queue can be made of" />;
  return (
    <ErrorState
      title="What a queue can be made of could not be loaded"
      text="Try again, or come back in a moment."
      onRetry={() => void refetch()}
      retrying={isFetching}
    />
  );
}

const NONE: Problems = new Map();

function NewQueue({ options }: { options: QueueOptions }) {
  const [content, setContent] = useState(EMPTY_QUEUE);
  const [asked, setAsked] = useState(false);
  const add = useAdd();
  const problems = problemsOf(content, options);
  const save = () => {
    setAsked(true);
    if (problems.size === 0) add.mutate(queueToSend(content));
  };
  return (
    <>
      <PageHeader
        title="New queue"
        trail={[{ href: '/queues', label: 'Queues' }]}
        description="Where conversations wait. A flow or a transfer brings them there."
        link={Link}
      />
      {add.error !== null && <Banner meaning="danger" title={whyNot(add.error)} className="mt-6" />}
      <div className="mt-6 mb-12 max-w-3xl">
        <QueueForm
          {...{ content, options }}
          onChange={setContent}
          problems={asked ? problems : NONE}
          readOnly={false}
        />
      </div>
      <SaveBar
        dirty
        isNew
        problems={asked ? problems.size : 0}
        saving={add.isPending}
        onDiscard={() => setContent(EMPTY_QUEUE)}
        onSave={save}
      />
      <LeaveGuard
        active={!isEqual(content, EMPTY_QUEUE) && !add.isSuccess}
        consequence="This queue is not saved and would be lost."
      />
    </>
  );
}

function useAdd() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  return useMutation(
    trpc.queues.add.mutationOptions({
      onSuccess: async ({ id }) => {
        router.push(`/queues/${id}`);
        await queryClient.invalidateQueries({ queryKey: trpc.queues.pathKey() });
      },
      onError: () => queryClient.invalidateQueries({ queryKey: trpc.queues.options.queryKey() }),
    }),
  );
}

function whyNot(error: unknown): string {
  switch (refusalOf(error)?.refusal) {
    case 'invalid':
      return 'Not saved: what this queue refers to has changed. Look at the fields and save again.';
    case 'notPermitted':
      return 'Not saved: you may no longer add queues.';
    case 'notSignedIn':
      return 'Not saved: you are signed out. Sign in in another tab, then save again.';
    default:
      return 'Not saved: the server can’t be reached or failed. The form is kept; save again.';
  }
}
