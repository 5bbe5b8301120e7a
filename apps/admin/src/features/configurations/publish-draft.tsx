import { PublishBar } from '@rejoin/ui/publish-bar';
import { toastDone } from '@rejoin/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Dispatch, useState } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { type Deed, whyNot } from '../../api/why-not.ts';
import { mayTryAgain, needsAttention } from '../../setting/draft-saver.ts';
import { type Configuration, nextVersion } from './configuration.ts';
import type { ConfigurationDraft, ConfigurationDraftEvent } from './configuration-draft.ts';
import { diffContents } from './content-diff.ts';
import { draftStatus, type PublishedFact } from './draft-status.ts';
import { PublishDialog } from './publish-dialog.tsx';
import { usePublished } from './use-published.ts';

const NOT_PUBLISHED: Deed = {
  ...{ not: 'Not published', thing: 'this configuration', right: 'edit configurations' },
  own: {
    conflict: 'somebody else has changed the draft. Close this and look at what they changed.',
    invalid: 'something in the draft needs attention.',
  },
};

type PublishDraftProps = {
  configuration: Configuration;
  state: ConfigurationDraft;
  dispatch: Dispatch<ConfigurationDraftEvent>;
  /** How many fields are wrong. */
  problems: number;
};

/** The bar with the draft's state, and publishing it after a look at what changes. */
export function PublishDraft({ configuration, state, dispatch, problems }: PublishDraftProps) {
  const { phase, edited } = state;
  const latest = configuration.published[0]?.version;
  const { data: published } = usePublished(configuration.id, latest);
  const [open, setOpen] = useState(false);
  const publish = usePublish(configuration.id, () => setOpen(false));
  const changes = published && diffContents(published.content, edited);
  const isNew = latest === undefined || (changes !== undefined && changes.length > 0);
  const version = nextVersion(configuration);
  const unsaved = needsAttention(state) ? 'Not published: the draft is not saved. Close this to see why.' : undefined;
  const begin = () => {
    if (publish.isError) publish.reset();
    dispatch({ type: 'due' });
    setOpen(true);
  };
  return (
    <>
      <PublishBar
        status={draftStatus(phase, publishedFact(latest, changes?.length), problems)}
        version={version}
        canPublish={isNew && !needsAttention(state)}
        onPublish={begin}
        onRetry={mayTryAgain(state) ? () => dispatch({ type: 'due' }) : undefined}
      />
      <PublishDialog
        open={open}
        onOpenChange={setOpen}
        version={version}
        changes={changes}
        busy={publish.isPending || phase.type === 'saving' || phase.type === 'changed'}
        error={unsaved ?? (publish.error === null ? undefined : whyNot(publish.error, NOT_PUBLISHED))}
        ready={unsaved === undefined}
        onPublish={() => publish.mutate({ id: configuration.id, revision: state.stored.revision })}
      />
    </>
  );
}

function publishedFact(version: number | undefined, changes: number | undefined): PublishedFact {
  if (version === undefined) return { type: 'none' };
  return changes === undefined ? { type: 'unknown', version } : { type: 'known', version, differs: changes > 0 };
}

function usePublish(id: string, onDone: () => void) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  return useMutation(
    trpc.configurations.publish.mutationOptions({
      onError: () => queryClient.invalidateQueries({ queryKey: trpc.configurations.get.queryKey({ id }) }),
      onSuccess: async ({ version }) => {
        await Promise.all([
          queryClient.invalidateQueries({ queryKey: trpc.configurations.get.queryKey({ id }) }),
          queryClient.invalidateQueries({ queryKey: trpc.configurations.list.queryKey() }),
          queryClient.invalidateQueries({ queryKey: trpc.deployments.options.queryKey() }),
        ]);
        onDone();
        toastDone(`Version ${version} is published`, { detail: 'Deployments use it once they are told to.' });
      },
    }),
  );
}
