'use client';

import { durationWords } from '@rejoin/core/duration';
import { Checkbox } from '@rejoin/ui/checkbox';
import { ConfirmDialog } from '@rejoin/ui/confirm-dialog';
import { toastFailed } from '@rejoin/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../live/trpc.ts';
import type { Queue } from '../../live/wire.ts';
import { legFailure } from './leg-failure.ts';

type DisconnectDialogProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly conversationId: string;
  readonly guestName: string;
  readonly queue: Queue | undefined;
};

/** Leaves the conversation; where the queue leaves it to me I say whether I need after-call work. */
export function DisconnectDialog({ open, onOpenChange, conversationId, guestName, queue }: DisconnectDialogProps) {
  const trpc = useTRPC();
  const [wrapUp, setWrapUp] = useState(false);
  const disconnect = useMutation(
    trpc.agent.disconnect.mutationOptions({
      onSuccess: () => onOpenChange(false),
      onError: (error) => toastFailed('Could not disconnect.', { detail: legFailure(error) }),
    }),
  );
  const asksMe = queue?.wrapUp.prompt === 'onRequest';
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Disconnect from ${guestName}?`}
      consequence="Your part ends and you have room for another conversation. If the guest writes again within the time that the company allows, the same conversation goes on and comes to you first."
      verb="Disconnect"
      busy={disconnect.isPending}
      onConfirm={() => disconnect.mutate({ conversationId, wrapUp: asksMe && wrapUp })}
    >
      {asksMe && (
        <Checkbox
          label="I need after-call work"
          hint={`You have ${durationWords(queue.wrapUp.timeoutSeconds)} to say how it ended.`}
          checked={wrapUp}
          onCheckedChange={setWrapUp}
        />
      )}
    </ConfirmDialog>
  );
}
