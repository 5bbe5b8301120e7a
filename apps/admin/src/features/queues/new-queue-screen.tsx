'use client';

import { ErrorState } from '@rejoin/ui/error-state';
import { useQuery } from '@tanstack/react-query';
import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { FormSkeleton } from '../../form/form-skeleton.tsx';
import { isEqual } from '../../setting/is-equal.ts';
import { NewSettingFrame } from '../../setting/new-setting-frame.tsx';
import { SettingHeader } from '../../setting/setting-header.tsx';
import { useNewSetting } from '../../setting/use-new-setting.ts';
import { type Problems, problemsOf } from './problem-texts.ts';
import { EMPTY_QUEUE, QUEUES, type QueueOptions, queueToSend } from './queue.ts';
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
  const trpc = useTRPC();
  const { queues } = useTRPCClient();
  const setting = useNewSetting(EMPTY_QUEUE, {
    add: (content) => queues.add.mutate(queueToSend(content)),
    told: [trpc.queues.pathKey()],
    path: QUEUES.href,
    deed: { not: 'Not saved', thing: 'this queue', right: 'add queues' },
    isSame: isEqual,
  });
  const { content, edit, asked } = setting;
  const problems = problemsOf(content, options);
  return (
    <NewSettingFrame
      header={
        <SettingHeader
          title="New queue"
          list={QUEUES}
          description="Where conversations wait. A flow or a transfer brings them there."
        />
      }
      thing="This queue"
      {...{ setting, problems: problems.size }}
    >
      <QueueForm {...{ content, options }} onChange={edit} problems={asked ? problems : NONE} readOnly={false} />
    </NewSettingFrame>
  );
}
