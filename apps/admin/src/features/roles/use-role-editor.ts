import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import type { EditState } from '../../client/edit-form.ts';
import { refusalOf } from '../../client/refusal.ts';
import { useTRPC } from '../../client/trpc.ts';
import { useEditForm } from '../../client/use-edit-form.ts';
import { contentOf, draftOf, isSameRole, type RoleDraft, type StoredRole } from './role.ts';
import { whyNot } from './role-texts.ts';

/** The form of a role, and saving it on what was read. */
export function useRoleEditor(role: StoredRole) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const stored = useMemo(() => savedOf(role), [role]);
  const { state, dispatch, dirty } = useEditForm(stored, isSameRole);
  const mutation = useMutation(
    trpc.roles.save.mutationOptions({
      onSuccess: async ({ revision }, { content }) => {
        dispatch({ type: 'saved', saved: savedOf({ ...role, ...content, revision }) });
        router.refresh();
        await queryClient.invalidateQueries({ queryKey: trpc.roles.pathKey() });
        await queryClient.invalidateQueries({ queryKey: trpc.people.pathKey() });
      },
      onError: async (error) => {
        if (refusalOf(error)?.refusal !== 'conflict') return;
        const { roles } = await queryClient.fetchQuery({ ...trpc.roles.list.queryOptions(), staleTime: 0 });
        const theirs = roles.find(({ id }) => id === role.id);
        if (theirs !== undefined) dispatch({ type: 'conflicted', theirs: savedOf(theirs) });
      },
    }),
  );
  return {
    ...{ state, dispatch, dirty },
    saving: mutation.isPending,
    /** Why it was not saved, when that is nothing the fields say. */
    failure: mutation.error === null ? undefined : whyNot(mutation.error),
    save: ({ content, saved }: EditState<RoleDraft>) =>
      mutation.mutate({ id: role.id, content: contentOf(content), revision: saved.revision }),
  };
}

function savedOf(role: StoredRole) {
  return { content: draftOf(role), revision: role.revision };
}
