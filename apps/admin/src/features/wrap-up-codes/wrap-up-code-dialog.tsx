import { toastDone } from '@rejoin/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { NameDialog } from '../../client/name-dialog.tsx';
import { refusalOf } from '../../client/refusal.ts';
import { useTRPC } from '../../client/trpc.ts';
import type { ListedWrapUpCode } from './wrap-up-code.ts';

type WrapUpCodeDialogProps = {
  /** What is renamed; absent: a new one. */
  setting?: ListedWrapUpCode;
  onClose: () => void;
};

/** Adds a wrap-up code, or renames one. */
export function WrapUpCodeDialog({ setting, onClose }: WrapUpCodeDialogProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onSuccess = async () => {
    await Promise.all(
      [trpc.wrapUpCodes, trpc.queues].map((told) => queryClient.invalidateQueries({ queryKey: told.pathKey() })),
    );
    toastDone('The wrap-up code is saved');
    onClose();
  };
  const add = useMutation(trpc.wrapUpCodes.add.mutationOptions({ onSuccess }));
  const rename = useMutation(trpc.wrapUpCodes.rename.mutationOptions({ onSuccess }));
  const error = add.error ?? rename.error;
  return (
    <NameDialog
      title={setting === undefined ? 'New wrap-up code' : `Rename ${setting.name}`}
      description={
        setting === undefined
          ? 'What an agent may say of how a conversation ended.'
          : 'Queues go on offering it. What agents have said with it before keeps the old name.'
      }
      name={setting?.name ?? ''}
      verb={setting === undefined ? 'Add wrap-up code' : 'Rename wrap-up code'}
      saving={add.isPending || rename.isPending}
      failure={error === null ? undefined : whyNot(error)}
      onSave={(name) =>
        setting === undefined
          ? add.mutate({ name })
          : rename.mutate({ id: setting.id, name, revision: setting.revision })
      }
      onClose={onClose}
    />
  );
}

function whyNot(error: unknown): string {
  switch (refusalOf(error)?.refusal) {
    case 'conflict':
      return 'Not saved: somebody else has renamed it. Close this and look again.';
    case 'wrapUpCodeNotFound':
      return 'Not saved: somebody else has deleted it.';
    case 'notPermitted':
      return 'Not saved: you may no longer change wrap-up codes.';
    default:
      return 'Not saved: the server can’t be reached or failed. Try again.';
  }
}
