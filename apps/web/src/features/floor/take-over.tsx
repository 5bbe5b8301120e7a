'use client';

import { Button } from '@rejoin/ui/button';
import { ConfirmDialog } from '@rejoin/ui/confirm-dialog';
import { toastFailed } from '@rejoin/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { Hand } from 'lucide-react';
import { useState } from 'react';
import { useActions } from '../../keyboard/use-actions.tsx';
import { failureOf, LINE_IS_DOWN } from '../../live/failure.ts';
import { useMay, useMe } from '../../live/me.tsx';
import { useTRPC } from '../../live/trpc.ts';
import type { FloorRow } from '../../live/wire.ts';
import { MOVABLE } from './floor-words.ts';

type TakeOverProps = { readonly row: FloorRow; readonly agentName: string | undefined };

/** Takes the conversation from whoever has it, after saying what that means. */
export function TakeOver({ row, agentName }: TakeOverProps) {
  const me = useMe();
  const may = useMay('conversation:message:pull');
  const trpc = useTRPC();
  const [asking, setAsking] = useState(false);
  const takeOver = useMutation(
    trpc.supervisor.takeOver.mutationOptions({
      onSuccess: () => setAsking(false),
      onError: (error) => {
        setAsking(false);
        toastFailed('It was not taken over.', {
          detail:
            failureOf(error) === 'lost'
              ? LINE_IS_DOWN
              : 'It may be over, or you have no room for another conversation.',
        });
      },
    }),
  );
  const can = may && row.agentId !== me.id && MOVABLE.has(row.status);
  if (asking && !can) setAsking(false);
  useActions([{ label: 'Take over the conversation you read along', run: can ? () => setAsking(true) : undefined }]);
  if (!can) return null;
  return (
    <>
      <Button icon={<Hand aria-hidden />} onClick={() => setAsking(true)}>
        Take over
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Take over the conversation with ${row.guestName}?`}
        consequence={
          agentName === undefined
            ? 'You answer the guest from now on. It stands in your inbox under Connected.'
            : `${agentName}’s part ends, and you answer the guest from now on. It stands in your inbox under Connected.`
        }
        verb="Take over"
        busy={takeOver.isPending}
        onConfirm={() => takeOver.mutate({ conversationId: row.conversationId })}
      />
    </>
  );
}
