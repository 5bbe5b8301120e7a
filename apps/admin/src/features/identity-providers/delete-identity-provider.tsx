import { ConfirmDialog } from '@rejoin/ui/confirm-dialog';
import { toastDone } from '@rejoin/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { refusalOf } from '../../client/refusal.ts';
import { useTRPC } from '../../client/trpc.ts';
import type { StoredIdentityProvider } from './identity-provider.ts';

type DeleteIdentityProviderProps = { provider: StoredIdentityProvider; onClose: () => void };

export function DeleteIdentityProvider({ provider: { id, name }, onClose }: DeleteIdentityProviderProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const remove = useMutation(
    trpc.identityProviders.remove.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries({ queryKey: trpc.identityProviders.list.queryKey() });
        toastDone(`${name} is deleted`);
        onClose();
      },
    }),
  );
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Delete ${name}?`}
      consequence={
        remove.error === null ? (
          'Nobody can sign in there any more, and whoever has is signed out at their next visit.'
        ) : (
          <p role="alert" className="text-danger-ink">
            {whyNot(remove.error)}
          </p>
        )
      }
      verb="Delete provider"
      danger
      busy={remove.isPending}
      onConfirm={() => remove.mutate({ id })}
    />
  );
}

function whyNot(error: unknown): string {
  switch (refusalOf(error)?.refusal) {
    case 'providerInUse':
      return 'Not deleted: a configuration’s draft, or a version that a deployment uses, names it.';
    case 'identityProviderNotFound':
      return 'Somebody else has deleted it already.';
    default:
      return 'Not deleted: the server can’t be reached or failed. Try again.';
  }
}
