import type { AgentSettings } from '@rejoin/core/routing/agent-settings';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { EditState, Saved } from '../../client/edit-form.ts';
import { isEqual } from '../../client/is-equal.ts';
import { refusalOf } from '../../client/refusal.ts';
import { useTRPC } from '../../client/trpc.ts';
import { useEditForm } from '../../client/use-edit-form.ts';
import { type StoredAgent, settingsToSend } from './agent.ts';

/** The form of an agent, and saving it on what was read. */
export function useAgentEditor(stored: StoredAgent) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { agentId } = stored;
  const form = useEditForm<AgentSettings>(
    useMemo(() => savedOf(stored), [stored]),
    isEqual,
  );
  const getQuery = trpc.agents.get.queryOptions({ id: agentId });
  const mutation = useMutation(
    trpc.agents.save.mutationOptions({
      onSuccess: async ({ revision }, { settings }) => {
        form.dispatch({ type: 'saved', saved: { content: settings, revision } });
        await Promise.all(
          [trpc.agents, trpc.queues].map((told) => queryClient.invalidateQueries({ queryKey: told.pathKey() })),
        );
      },
      onError: async (error) => {
        const refusal = refusalOf(error)?.refusal;
        if (refusal === 'invalid') await queryClient.invalidateQueries({ queryKey: trpc.agents.list.queryKey() });
        if (refusal !== 'conflict') return;
        const theirs = await queryClient.fetchQuery({ ...getQuery, staleTime: 0 });
        form.dispatch({ type: 'conflicted', theirs: savedOf(theirs) });
      },
    }),
  );
  return {
    ...form,
    save: ({ content, saved }: EditState<AgentSettings>) =>
      mutation.mutate({ agentId, settings: settingsToSend(content), revision: saved.revision }),
    saving: mutation.isPending,
    /** Why it was not saved, when that is nothing the fields say. */
    failure: mutation.error === null ? undefined : whyNot(mutation.error),
  };
}

function savedOf({ settings, revision }: StoredAgent): Saved<AgentSettings> {
  return { content: settings, revision };
}

function whyNot(error: unknown): string | undefined {
  switch (refusalOf(error)?.refusal) {
    case 'conflict':
      return undefined;
    case 'invalid':
      return 'Not saved: a queue or a skill has changed. Look at the fields and save again.';
    case 'notPermitted':
      return 'Not saved: you may no longer edit agents.';
    case 'agentNotFound':
      return 'Not saved: they are no longer an agent.';
    case 'notSignedIn':
      return 'Not saved: you are signed out. Sign in in another tab, then save again.';
    default:
      return 'Not saved: the server can’t be reached or failed. Your changes are still in the form; save again.';
  }
}
