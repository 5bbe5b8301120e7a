import type { CompanySettings } from '@rejoin/core/company/company-settings';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useMemo } from 'react';
import type { EditState, Saved } from '../../client/edit-form.ts';
import { isEqual } from '../../client/is-equal.ts';
import { refusalOf } from '../../client/refusal.ts';
import { useTRPC } from '../../client/trpc.ts';
import { useEditForm } from '../../client/use-edit-form.ts';
import type { StoredCompanySettings } from './company-settings.ts';

/** The form of the company's settings, and saving them on what was read. */
export function useCompanyEditor(stored: StoredCompanySettings) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const saved = useMemo(() => savedOf(stored), [stored]);
  const form = useEditForm(saved, isEqual);
  const query = trpc.company.settings.queryOptions();
  const mutation = useMutation(
    trpc.company.save.mutationOptions({
      onSuccess: async ({ revision }, { settings }) => {
        form.dispatch({ type: 'saved', saved: { content: settings, revision } });
        await queryClient.invalidateQueries({ queryKey: query.queryKey });
        // What every screen says of the licences is drawn by the server.
        router.refresh();
      },
      onError: async (error) => {
        if (refusalOf(error)?.refusal !== 'conflict') return;
        const theirs = await queryClient.fetchQuery({ ...query, staleTime: 0 });
        if (theirs !== null) form.dispatch({ type: 'conflicted', theirs: savedOf(theirs) });
      },
    }),
  );
  return {
    ...form,
    save: ({ content, saved: { revision } }: EditState<CompanySettings>) =>
      mutation.mutate({ settings: { ...content, licences: [...content.licences] }, revision }),
    saving: mutation.isPending,
    failure: mutation.error === null ? undefined : whyNot(mutation.error),
  };
}

function savedOf({ revision, ...content }: StoredCompanySettings): Saved<CompanySettings> {
  return { content, revision };
}

function whyNot(error: unknown): string | undefined {
  switch (refusalOf(error)?.refusal) {
    case 'conflict':
      return undefined;
    case 'notPermitted':
      return 'Not saved: you may no longer change the company.';
    case 'notSignedIn':
      return 'Not saved: you are signed out. Sign in in another tab, then save again.';
    default:
      return 'Not saved: the server can’t be reached or failed. Your changes are still in the form; save again.';
  }
}
