import { ConfirmDialog } from '@rejoin/ui/confirm-dialog';
import { toastDone } from '@rejoin/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '../../client/trpc.ts';
import type { StoredRole } from './role.ts';
import { whyNot } from './role-texts.ts';

type DeleteRoleProps = { role: StoredRole; onClose: () => void };

export function DeleteRole({ role: { id, name }, onClose }: DeleteRoleProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const remove = useMutation(
    trpc.roles.remove.mutationOptions({
      onSuccess: async () => {
        router.push('/roles');
        await queryClient.invalidateQueries({ queryKey: trpc.roles.pathKey() });
        toastDone(`${name} is deleted`);
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
          'This can’t be undone. A role that somebody has is not deleted.'
        ) : (
          <p role="alert" className="text-danger-ink">
            {whyNot(remove.error)}
          </p>
        )
      }
      verb="Delete role"
      danger
      busy={remove.isPending}
      onConfirm={() => remove.mutate({ id })}
    />
  );
}
