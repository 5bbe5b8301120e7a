import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Dispatch, useMemo } from 'react';
import type { EditEvent, EditState, Saved } from '../../client/edit-form.ts';
import { refusalOf } from '../../client/refusal.ts';
import { useTRPC } from '../../client/trpc.ts';
import { useEditForm } from '../../client/use-edit-form.ts';
import {
  contentOf,
  contentToSave,
  type DeploymentContent,
  isSameDeployment,
  type StoredDeployment,
} from './deployment.ts';

type DeploymentEditor = {
  readonly state: EditState<DeploymentContent>;
  readonly dispatch: Dispatch<EditEvent<DeploymentContent>>;
  readonly dirty: boolean;
  readonly save: (from: EditState<DeploymentContent>) => void;
  readonly saving: boolean;
  /** Why it was not saved, when that is nothing the fields say. */
  readonly failure: string | undefined;
};

/** The form of a deployment, and saving it on what was read. */
export function useDeploymentEditor(deployment: StoredDeployment): DeploymentEditor {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const stored = useMemo(() => savedOf(deployment), [deployment]);
  const { state, dispatch, dirty } = useEditForm(stored, isSameDeployment);

  const getQuery = trpc.deployments.get.queryOptions({ id: deployment.id });
  const mutation = useMutation(
    trpc.deployments.save.mutationOptions({
      onSuccess: async ({ revision }, { deployment: { id: _, ...content } }) => {
        dispatch({ type: 'saved', saved: { content, revision } });
        await queryClient.invalidateQueries({ queryKey: trpc.deployments.pathKey() });
      },
      onError: async (error) => {
        const refusal = refusalOf(error)?.refusal;
        if (refusal === 'invalid')
          await queryClient.invalidateQueries({ queryKey: trpc.deployments.options.queryKey() });
        if (refusal !== 'conflict') return;
        const theirs = await queryClient.fetchQuery({ ...getQuery, staleTime: 0 });
        dispatch({ type: 'conflicted', theirs: savedOf(theirs) });
      },
    }),
  );
  const save = ({ content, saved }: EditState<DeploymentContent>) =>
    mutation.mutate({
      deployment: {
        id: deployment.id,
        ...contentToSave(content),
        allowedDomains: [...contentToSave(content).allowedDomains],
      },
      revision: saved.revision,
    });
  return {
    state,
    dispatch,
    dirty,
    save,
    saving: mutation.isPending,
    failure: mutation.error === null ? undefined : whyNot(mutation.error),
  };
}

function savedOf(deployment: StoredDeployment): Saved<DeploymentContent> {
  return { content: contentOf(deployment), revision: deployment.revision };
}

function whyNot(error: unknown): string | undefined {
  switch (refusalOf(error)?.refusal) {
    case 'conflict':
      return undefined;
    case 'invalid':
      return 'Not saved: what this deployment refers to has changed. Look at the fields and save again.';
    case 'notPermitted':
      return 'Not saved: you may no longer edit deployments.';
    case 'deploymentNotFound':
      return 'Not saved: somebody else has deleted this deployment.';
    case 'notSignedIn':
      return 'Not saved: you are signed out. Sign in in another tab, then save again.';
    default:
      return 'Not saved: the server can’t be reached or failed. Your changes are still in the form; save again.';
  }
}
