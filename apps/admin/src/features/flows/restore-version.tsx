import { type FlowContent, isSameFlow } from '@rejoin/core/flow/flow-draft';
import { Button } from '@rejoin/ui/button';
import { ConfirmDialog } from '@rejoin/ui/confirm-dialog';
import { toastDone } from '@rejoin/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../api/trpc.ts';
import { type Deed, whyNot } from '../../api/why-not.ts';
import { useGoOn } from '../../form/use-go-on.ts';
import type { StoredFlow } from './flow.ts';

const NOT_RESTORED: Deed = {
  ...{ not: 'Not restored', thing: 'this flow', right: 'edit flows' },
  own: { conflict: 'somebody has changed the draft just now. Look at it and try once more.' },
};

type RestoreVersionProps = { flow: StoredFlow; version: number; content: FlowContent };

/** Makes the draft what a version was. */
export function RestoreVersion({ flow, version, content }: RestoreVersionProps) {
  const { id, name, draft, revision } = flow;
  const [open, setOpen] = useState(false);
  const restore = useRestore(id, version);
  const isSame = isSameFlow(draft, content);
  return (
    <>
      <Button onClick={() => setOpen(true)} disabled={isSame}>
        {isSame ? 'Same as the draft' : 'Restore into draft'}
      </Button>
      <ConfirmDialog
        open={open}
        onOpenChange={setOpen}
        title={`Restore version ${version} into the draft?`}
        consequence="The draft becomes what this version is; what was changed in it since is gone. Published versions and conversations stay as they are."
        verb={`Restore version ${version}`}
        busy={restore.isPending}
        onConfirm={() => restore.mutate({ id, draft: { name, content }, revision })}
      >
        {restore.error !== null && (
          <p role="alert" className="mt-3 text-13 text-danger-ink">
            {whyNot(restore.error, NOT_RESTORED)}
          </p>
        )}
      </ConfirmDialog>
    </>
  );
}

function useRestore(id: string, version: number) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const draftQuery = { queryKey: trpc.flows.get.queryKey({ id }) };
  return useMutation(
    trpc.flows.saveDraft.mutationOptions({
      onMutate: useGoOn(),
      onError: () => queryClient.invalidateQueries(draftQuery),
      onSuccess: async (_saved, _, goOn) => {
        await queryClient.invalidateQueries(draftQuery);
        toastDone(`The draft is as version ${version} was`);
        goOn(`/flows/${id}`);
      },
    }),
  );
}
