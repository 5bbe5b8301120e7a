import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import { validateConfiguration } from '@rejoin/core/configuration/validate-configuration';
import { useQueryClient } from '@tanstack/react-query';
import { type Dispatch, useMemo } from 'react';
import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { type DraftEvent, type DraftState, draftReducerOf, type StoredDraft } from '../../setting/draft-saver.ts';
import { tellSaved } from '../../setting/tell-saved.ts';
import { useDraftSaver } from '../../setting/use-draft-saver.ts';
import type { Configuration } from './configuration.ts';
import { combineContents, isSameContent } from './content-diff.ts';

export type ConfigurationDraft = DraftState<ConfigurationContent>;
export type ConfigurationDraftEvent = DraftEvent<ConfigurationContent>;

export const configurationDraft = draftReducerOf<ConfigurationContent>({
  isSame: isSameContent,
  mayKeep: (content) => validateConfiguration(content).length === 0,
  combine: combineContents,
});

function storedDraft({ draft, revision, modifiedAt }: Configuration): StoredDraft<ConfigurationContent> {
  return { content: draft, revision, modifiedAt };
}

/** Saves the draft of a configuration while it is edited. */
export function useConfigurationDraft(
  configuration: Configuration,
): readonly [ConfigurationDraft, Dispatch<ConfigurationDraftEvent>] {
  const { id } = configuration;
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const store = useMemo(
    () => ({
      save: async (draft: ConfigurationContent, revision: number) => {
        const saved = await client.configurations.saveDraft.mutate({ id, draft, revision });
        tellSaved(queryClient, trpc.configurations.get.queryKey({ id }), { draft, ...saved });
        return saved;
      },
      read: async () => storedDraft(await client.configurations.get.query({ id })),
    }),
    [client, id, queryClient, trpc],
  );
  const fresh = useMemo(() => storedDraft(configuration), [configuration]);
  return useDraftSaver(fresh, configurationDraft, store);
}
