import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { EditState, Saved } from '../../client/edit-form.ts';
import { isEqual } from '../../client/is-equal.ts';
import { refusalOf } from '../../client/refusal.ts';
import { useTRPC } from '../../client/trpc.ts';
import { useEditForm } from '../../client/use-edit-form.ts';
import { contentOf, type ScheduleContent, type StoredSchedule, scheduleToSend } from './schedule.ts';

/** The form of a schedule, and saving it on what was read. */
export function useScheduleEditor(stored: StoredSchedule) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { id } = stored;
  const form = useEditForm<ScheduleContent>(
    useMemo(() => savedOf(stored), [stored]),
    isEqual,
  );
  const query = trpc.schedules.get.queryOptions({ id });
  const mutation = useMutation(
    trpc.schedules.save.mutationOptions({
      onSuccess: async ({ revision }, { schedule }) => {
        form.dispatch({ type: 'saved', saved: savedOf({ ...schedule, revision }) });
        await queryClient.invalidateQueries({ queryKey: trpc.schedules.pathKey() });
      },
      onError: async (error) => {
        if (refusalOf(error)?.refusal !== 'conflict') return;
        const theirs = await queryClient.fetchQuery({ ...query, staleTime: 0 });
        form.dispatch({ type: 'conflicted', theirs: savedOf(theirs) });
      },
    }),
  );
  return {
    ...form,
    save: ({ content, saved }: EditState<ScheduleContent>) =>
      mutation.mutate({ schedule: { ...scheduleToSend(content), id }, revision: saved.revision }),
    saving: mutation.isPending,
    /** Why it was not saved, when that is nothing the fields say. */
    failure: mutation.error === null ? undefined : whyNot(mutation.error),
  };
}

function savedOf(stored: StoredSchedule): Saved<ScheduleContent> {
  return { content: contentOf(stored), revision: stored.revision };
}

function whyNot(error: unknown): string | undefined {
  switch (refusalOf(error)?.refusal) {
    case 'conflict':
      return undefined;
    case 'notPermitted':
      return 'Not saved: you may no longer edit schedules.';
    case 'scheduleNotFound':
      return 'Not saved: somebody else has deleted this schedule.';
    case 'notSignedIn':
      return 'Not saved: you are signed out. Sign in in another tab, then save again.';
    default:
      return 'Not saved: the server can’t be reached or failed. Your changes are still in the form; save again.';
  }
}
