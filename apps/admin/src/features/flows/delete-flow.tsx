import { ConfirmDialog } from '@rejoin/ui/confirm-dialog';
import { toastDone } from '@rejoin/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { refusalOf } from '../../client/refusal.ts';
import { useTRPC } from '../../client/trpc.ts';

type DeleteFlowProps = {
  flow: { readonly id: string; readonly name: string; readonly published: readonly unknown[] };
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Asks, deletes, and says which deployments are in the way where some are. */
export function DeleteFlow({ flow, open, onOpenChange }: DeleteFlowProps) {
  const { id, name, published } = flow;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const remove = useMutation(trpc.flows.remove.mutationOptions());
  const confirm = () =>
    remove.mutate(
      { id },
      {
        onSuccess: async () => {
          router.push('/flows');
          await queryClient.invalidateQueries({ queryKey: trpc.flows.list.queryKey() });
          toastDone(`${name} is deleted`);
        },
      },
    );
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => {
        remove.reset();
        onOpenChange(next);
      }}
      title={`Delete ${name}?`}
      consequence={remove.error === null ? whatGoes(published.length) : <WhyNot error={remove.error} />}
      verb="Delete flow"
      danger
      busy={remove.isPending}
      onConfirm={confirm}
    />
  );
}

function whatGoes(versions: number): string {
  const published =
    versions === 0 ? '' : versions === 1 ? ' and its published version' : ` and its ${versions} published versions`;
  return `The draft${published} will be gone for good. While a deployment has it or a conversation runs in it, it can’t be deleted.`;
}

function WhyNot({ error }: { error: unknown }) {
  const refusal = refusalOf(error);
  const text =
    refusal?.refusal === 'inUse'
      ? `Not deleted: ${(refusal.usedBy ?? []).map(({ name }) => name).join(', ')} ${refusal.usedBy?.length === 1 ? 'has' : 'have'} it. Give the deployment another flow first.`
      : refusal?.refusal === 'flowRunning'
        ? 'Not deleted: conversations that have not ended began with it and may come back to it. Try again when they have ended.'
        : refusal?.refusal === 'flowNotFound'
          ? 'Somebody else has deleted it already.'
          : 'Not deleted: the server can’t be reached or failed. Try again.';
  return (
    <p role="alert" className="text-danger-ink">
      {text}
    </p>
  );
}
