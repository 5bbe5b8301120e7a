import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import { Button } from '@rejoin/ui/button';
import { Dialog } from '@rejoin/ui/dialog';
import { toastDone } from '@rejoin/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { type Deed, whyNot } from '../../api/why-not.ts';
import { useGoOn } from '../../form/use-go-on.ts';
import { ChangeList } from './change-list.tsx';
import type { Configuration } from './configuration.ts';
import { diffContents } from './content-diff.ts';

const NOT_RESTORED: Deed = {
  ...{ not: 'Not restored', thing: 'this configuration', right: 'edit configurations' },
  own: {
    conflict:
      'somebody has changed the draft just now. The changes above are up to date again; look and try once more.',
    invalid: 'this version would not be allowed today.',
  },
};

type RestoreVersionProps = { configuration: Configuration; version: number; content: ConfigurationContent };

/** Makes the draft what a version was, after a look at what that changes. */
export function RestoreVersion({ configuration, version, content }: RestoreVersionProps) {
  const { id, draft, revision } = configuration;
  const [open, setOpen] = useState(false);
  const restore = useRestore(configuration.id, version);
  const changes = diffContents(draft, content);
  return (
    <>
      <Button onClick={() => setOpen(true)} disabled={changes.length === 0}>
        {changes.length === 0 ? 'Same as the draft' : 'Restore into draft'}
      </Button>
      <Dialog
        open={open}
        busy={restore.isPending}
        onOpenChange={setOpen}
        title={`Restore version ${version} into the draft?`}
        description="The draft becomes what this version is. Published versions and deployments stay as they are."
        footer={
          <>
            <Button onClick={() => setOpen(false)} disabled={restore.isPending}>
              Cancel
            </Button>
            <Button
              variant="primary"
              loading={restore.isPending}
              onClick={() => restore.mutate({ id, draft: content, revision })}
            >
              Restore version {version}
            </Button>
          </>
        }
      >
        <h3 className="mb-2 text-13">What changes in the draft</h3>
        <ChangeList changes={changes} label="What changes in the draft" />
        {restore.error !== null && (
          <p role="alert" className="mt-3 text-13 text-danger-ink">
            {whyNot(restore.error, NOT_RESTORED)}
          </p>
        )}
      </Dialog>
    </>
  );
}

function useRestore(id: string, version: number) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const draftQuery = { queryKey: trpc.configurations.get.queryKey({ id }) };
  return useMutation(
    trpc.configurations.saveDraft.mutationOptions({
      onMutate: useGoOn(),
      onError: () => queryClient.invalidateQueries(draftQuery),
      onSuccess: async (_saved, _, goOn) => {
        await queryClient.invalidateQueries(draftQuery);
        toastDone(`The draft is as version ${version} was`);
        goOn(`/configurations/${id}`);
      },
    }),
  );
}
