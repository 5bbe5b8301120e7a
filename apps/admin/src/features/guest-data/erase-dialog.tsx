import { ConfirmDialog } from '@rejoin/ui/confirm-dialog';
import { TextField } from '@rejoin/ui/text-field';
import { toastDone } from '@rejoin/ui/toaster';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC, useTRPCClient } from '../../api/trpc.ts';
import { whyNot } from '../../api/why-not.ts';
import { heldWords } from './held-words.ts';
import { type Guest, nameOf } from './use-guest-data.ts';

/** What has to be typed. */
const WORD = 'erase';

const WHY_NOT = {
  not: 'Not erased',
  thing: 'this guest’s data',
  right: 'erase guest data',
  own: {
    conversationsGoOn:
      'the guest waits for an answer or an agent has the conversation. Let it be disconnected first, then erase.',
  },
} as const;

type EraseDialogProps = { guest: Guest; onClose: () => void };

/** Says what will be gone, and erases it once it was typed that it shall be. */
export function EraseDialog({ guest, onClose }: EraseDialogProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [typed, setTyped] = useState('');
  const erasing = useMutation({
    mutationFn: () => client.guestData.erase.mutate({ sessionId: guest.sessionId }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: trpc.guestData.find.queryKey() });
      toastDone('The guest’s data is erased');
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={`Erase everything about ${nameOf(guest)}?`}
      consequence={
        erasing.error === null ? (
          <p>
            {heldWords(guest.held)} will be gone for good, with the guest’s sessions and sign-ins, and reports will not
            count them any more. Backups made before still have them.
          </p>
        ) : (
          <p role="alert" className="text-danger-ink">
            {whyNot(erasing.error, WHY_NOT)}
          </p>
        )
      }
      verb="Erase guest data"
      danger
      ready={typed.trim().toLowerCase() === WORD}
      busy={erasing.isPending}
      onConfirm={() => erasing.mutate()}
    >
      <TextField
        label={`Type “${WORD}” to confirm`}
        value={typed}
        autoComplete="off"
        maxLength={20}
        onChange={(event) => setTyped(event.target.value)}
      />
    </ConfirmDialog>
  );
}
