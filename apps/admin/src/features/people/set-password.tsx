import { ConfirmDialog } from '@rejoin/ui/confirm-dialog';
import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../../api/trpc.ts';
import { whyNot } from '../../api/why-not.ts';
import { newPassword } from './new-password.ts';
import { CHANGE_OF_PEOPLE } from './people-texts.ts';
import type { Person } from './person.ts';

type SetPasswordProps = { person: Person; onClose: () => void; onSet: (password: string) => void };

export function SetPassword({ person: { id, name }, onClose, onSet }: SetPasswordProps) {
  const trpc = useTRPC();
  const set = useMutation(trpc.people.setPassword.mutationOptions({ onSuccess: (_, { password }) => onSet(password) }));
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Give ${name} a new password?`}
      consequence={
        set.error === null ? (
          'The one they have opens nothing any more, and they are signed out everywhere at once. You see the new one and hand it over.'
        ) : (
          <p role="alert" className="text-danger-ink">
            {whyNot(set.error, CHANGE_OF_PEOPLE)}
          </p>
        )
      }
      verb="Set new password"
      busy={set.isPending}
      onConfirm={() => set.mutate({ id, password: newPassword() })}
    />
  );
}
