import { ConfirmDialog } from '@rejoin/ui/confirm-dialog';
import { toastDone } from '@rejoin/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { refusalOf } from '../../client/refusal.ts';
import { useTRPC } from '../../client/trpc.ts';

type DeleteConfigurationProps = {
  configuration: {
    readonly id: string;
    readonly draft: { readonly name: string };
    readonly published: readonly unknown[];
  };
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Asks, deletes, and says which deployments are in the way where some are. */
export function DeleteConfiguration({ configuration, open, onOpenChange }: DeleteConfigurationProps) {
  const { id, draft, published } = configuration;
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const remove = useMutation(trpc.configurations.remove.mutationOptions());
  const confirm = () =>
    remove.mutate(
      { id },
      {
        onSuccess: async () => {
          router.push('/configurations');
          await queryClient.invalidateQueries({ queryKey: trpc.configurations.list.queryKey() });
          toastDone(`${draft.name} is deleted`);
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
      title={`Delete ${draft.name}?`}
      consequence={remove.error === null ? whatGoes(published.length) : <WhyNot error={remove.error} />}
      verb="Delete configuration"
      danger
      busy={remove.isPending}
      onConfirm={confirm}
    />
  );
}

function whatGoes(versions: number): string {
  const published =
    versions === 0 ? '' : versions === 1 ? ' and its published version' : ` and its ${versions} published versions`;
  return `The draft${published} will be gone for good. While a deployment uses it, it can’t be deleted.`;
}

function WhyNot({ error }: { error: unknown }) {
  const refusal = refusalOf(error);
  const text =
    refusal?.refusal === 'inUse'
      ? `Not deleted: ${(refusal.usedBy ?? []).map(({ name }) => name).join(', ')} ${refusal.usedBy?.length === 1 ? 'uses' : 'use'} it. Give the deployment another configuration first.`
      : refusal?.refusal === 'configurationNotFound'
        ? 'Somebody else has deleted it already.'
        : 'Not deleted: the server can’t be reached or failed. Try again.';
  return (
    <p role="alert" className="text-danger-ink">
      {text}
    </p>
  );
}
