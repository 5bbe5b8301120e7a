import { ConfirmDialog } from '@rejoin/ui/confirm-dialog';
import { toastDone } from '@rejoin/ui/toaster';
import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Deed, whyNot } from '../api/why-not.ts';
import { useGoOn } from '../form/use-go-on.ts';

type DeleteSettingProps = {
  name: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What will happen. */
  consequence: ReactNode;
  /** "Delete queue". */
  verb: string;
  /** Rejects where the server refused or could not be reached. */
  remove: () => Promise<unknown>;
  /** What was read from the server and is different once it is deleted. */
  told: readonly QueryKey[];
  /** The list, where this stands on the setting's own screen. */
  backTo?: string;
  /** What it takes, "delete queues", and what is said of refusals that only this kind of setting has. */
  deed: Pick<Deed, 'right' | 'own'>;
};

/** Asks before something is deleted, and says there why it was not. */
export function DeleteSetting(props: DeleteSettingProps) {
  const { name, open, onOpenChange, consequence, verb, remove, told, backTo, deed } = props;
  const queryClient = useQueryClient();
  const removing = useMutation({
    mutationFn: remove,
    onMutate: useGoOn(),
    onSuccess: async (_removed, _, goOn) => {
      if (backTo !== undefined) goOn(backTo);
      await Promise.all(told.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      toastDone(`${name} is deleted`);
      onOpenChange(false);
    },
  });
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={(next) => {
        removing.reset();
        onOpenChange(next);
      }}
      title={`Delete ${name}?`}
      consequence={
        removing.error === null ? (
          consequence
        ) : (
          <p role="alert" className="text-danger-ink">
            {whyNot(removing.error, { not: 'Not deleted', thing: 'it', ...deed })}
          </p>
        )
      }
      verb={verb}
      danger
      busy={removing.isPending}
      onConfirm={() => removing.mutate()}
    />
  );
}
