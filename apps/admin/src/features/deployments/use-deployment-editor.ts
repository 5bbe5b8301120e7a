import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Dispatch, useEffect, useReducer } from 'react';
import { refusalOf } from '../../client/refusal.ts';
import { useTRPC } from '../../client/trpc.ts';
import { contentOf, contentToSave, type StoredDeployment } from './deployment.ts';
import { beginEdit, type EditEvent, type EditState, editReducer, type SavedDeployment } from './edit-deployment.ts';

type DeploymentEditor = {
  readonly state: EditState;
  readonly dispatch: Dispatch<EditEvent>;
  readonly save: (from: EditState) => void;
  readonly saving: boolean;
  /** Why it was not saved, when that is nothing the fields say. */
  readonly failure: string | undefined;
};

/** The form of a deployment, and saving it on what was read. */
export function useDeploymentEditor(deployment: StoredDeployment): DeploymentEditor {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [state, dispatch] = useReducer(editReducer, deployment, (first) => beginEdit(savedOf(first)));
  useEffect(() => dispatch({ type: 'refreshed', saved: savedOf(deployment) }), [deployment]);

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
  const save = ({ content, saved }: EditState) =>
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
    save,
    saving: mutation.isPending,
    failure: mutation.error === null ? undefined : whyNot(mutation.error),
  };
}

function savedOf(deployment: StoredDeployment): SavedDeployment {
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
