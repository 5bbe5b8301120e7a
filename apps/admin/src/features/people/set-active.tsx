import { ConfirmDialog } from '@rejoin/ui/confirm-dialog';
import { toastDone } from '@rejoin/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { useTRPC } from '../../api/trpc.ts';
import { whyNot } from '../../api/why-not.ts';
import { CHANGE_OF_PEOPLE } from './people-texts.ts';
import type { Person } from './person.ts';
import { usePeopleChanged } from './use-people-change.ts';

type SetActiveProps = { person: Person; onClose: () => void };

/** Deactivates who is active, and the other way round. */
export function SetActive({ person: { id, name, active }, onClose }: SetActiveProps) {
  const trpc = useTRPC();
  const changed = usePeopleChanged();
  const set = useMutation(
    trpc.people.setActive.mutationOptions({
      onSuccess: async () => {
        await changed();
        toastDone(`${name} is ${active ? 'inactive' : 'active'}`);
        onClose();
      },
    }),
  );
  const consequence = active
    ? 'They are signed out everywhere at once, can’t sign in and get no conversations. Their name stays where it stands, and you can activate them again.'
    : 'They can sign in again with the password they had, and do what their roles allow.';
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={active ? `Deactivate ${name}?` : `Activate ${name}?`}
      consequence={
        set.error === null ? (
          consequence
        ) : (
          <p role="alert" className="text-danger-ink">
            {whyNot(set.error, CHANGE_OF_PEOPLE)}
          </p>
        )
      }
      verb={active ? 'Deactivate' : 'Activate'}
      danger={active}
      busy={set.isPending}
      onConfirm={() => set.mutate({ id, active: !active })}
    />
  );
}
