import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { EditState, Saved } from '../../client/edit-form.ts';
import { isEqual } from '../../client/is-equal.ts';
import { refusalOf } from '../../client/refusal.ts';
import { useTRPC } from '../../client/trpc.ts';
import { useEditForm } from '../../client/use-edit-form.ts';
import { contentOf, type QueueContent, queueToSend, type StoredQueue } from './queue.ts';

/** The form of a queue, and saving it on what was read. */
export function useQueueEditor(stored: StoredQueue) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { id } = stored.queue;
  const form = useEditForm<QueueContent>(
    useMemo(() => savedOf(stored), [stored]),
    isEqual,
  );
  const getQuery = trpc.queues.get.queryOptions({ id });
  const mutation = useMutation(
    trpc.queues.save.mutationOptions({
      onSuccess: async ({ revision }, { queue, memberIds }) => {
        form.dispatch({ type: 'saved', saved: { content: contentOf({ queue, memberIds }), revision } });
        await Promise.all(
          [trpc.queues, trpc.agents].map((told) => queryClient.invalidateQueries({ queryKey: told.pathKey() })),
        );
      },
      onError: async (error) => {
        const refusal = refusalOf(error)?.refusal;
        if (refusal === 'invalid') await queryClient.invalidateQueries({ queryKey: trpc.queues.options.queryKey() });
        if (refusal !== 'conflict') return;
        const theirs = await queryClient.fetchQuery({ ...getQuery, staleTime: 0 });
        form.dispatch({ type: 'conflicted', theirs: savedOf(theirs) });
      },
    }),
  );
  return {
    ...form,
    save({ content, saved }: EditState<QueueContent>): void {
      const { queue, memberIds } = queueToSend(content);
      mutation.mutate({ queue: { ...queue, id }, memberIds, revision: saved.revision });
    },
    saving: mutation.isPending,
    /** Why it was not saved, when that is nothing the fields say. */
    failure: mutation.error === null ? undefined : whyNot(mutation.error),
  };
}

function savedOf(stored: StoredQueue): Saved<QueueContent> {
  return { content: contentOf(stored), revision: stored.revision };
}

function whyNot(error: unknown): string | undefined {
  switch (refusalOf(error)?.refusal) {
    case 'conflict':
      return undefined;
    case 'invalid':
      return 'Not saved: what this queue refers to has changed. Look at the fields and save again.';
    case 'notPermitted':
      return 'Not saved: you may no longer edit queues.';
    case 'queueNotFound':
      return 'Not saved: somebody else has deleted this queue.';
    case 'notSignedIn':
      return 'Not saved: you are signed out. Sign in in another tab, then save again.';
    default:
      return 'Not saved: the server can’t be reached or failed. Your changes are still in the form; save again.';
  }
}
