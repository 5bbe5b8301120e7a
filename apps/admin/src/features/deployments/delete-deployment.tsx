import { ConfirmDialog } from '@rejoin/ui/confirm-dialog';
import { toastDone } from '@rejoin/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { refusalOf } from '../../client/refusal.ts';
import { useTRPC } from '../../client/trpc.ts';
import type { StoredDeployment } from './deployment.ts';

type DeleteDeploymentProps = { deployment: StoredDeployment; open: boolean; onOpenChange: (open: boolean) => void };

/** Asks, and deletes unless conversations are still under way. */
export function DeleteDeployment({ deployment: { id, name }, open, onOpenChange }: DeleteDeploymentProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const remove = useMutation(trpc.deployments.remove.mutationOptions());
  const confirm = () =>
    remove.mutate(
      { id },
      {
        onSuccess: async () => {
          router.push('/deployments');
          await queryClient.invalidateQueries({ queryKey: trpc.deployments.list.queryKey() });
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
      consequence={
        remove.error === null ? (
          'Pages with its snippet show no messenger any more. This can’t be undone: a new deployment has another snippet. To stop for a while, set it to Inactive.'
        ) : (
          <p role="alert" className="text-danger-ink">
            {whyNot(remove.error)}
          </p>
        )
      }
      verb="Delete deployment"
      danger
      busy={remove.isPending}
      onConfirm={confirm}
    />
  );
}

function whyNot(error: unknown): string {
  switch (refusalOf(error)?.refusal) {
    case 'hasOpenConversations':
      return 'Not deleted: it has conversations that have not ended. Set it to Inactive to let no new ones begin.';
    case 'deploymentNotFound':
      return 'Somebody else has deleted it already.';
    case 'notPermitted':
      return 'Not deleted: you may no longer delete deployments.';
    default:
      return 'Not deleted: the server can’t be reached or failed. Try again.';
  }
}
