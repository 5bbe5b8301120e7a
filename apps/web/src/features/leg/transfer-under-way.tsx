'use client';

import { Button } from '@rejoin/ui/button';
import { TimeLeft } from '@rejoin/ui/time-left';
import { toastFailed } from '@rejoin/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { PhoneForwarded } from 'lucide-react';
import { useLiveState } from '../../live/live-context.tsx';
import { useTRPC } from '../../live/trpc.ts';
import { useServerClock } from '../../live/use-server-clock.ts';
import type { InboxRow } from '../../live/wire.ts';
import { legFailure } from './leg-failure.ts';

type TransferUnderWayProps = {
  readonly conversationId: string;
  readonly transfer: NonNullable<InboxRow['transfer']>;
};

/** A colleague is being asked: who, how long it still rings, and the way to take it back. */
export function TransferUnderWay({ conversationId, transfer }: TransferUnderWayProps) {
  const trpc = useTRPC();
  const here = useServerClock();
  const name = useLiveState((state) => state.agentNames[transfer.toAgentId] ?? 'A colleague');
  const cancel = useMutation(
    trpc.leg.cancelTransfer.mutationOptions({
      onError: (error) => toastFailed('Could not cancel.', { detail: legFailure(error) }),
    }),
  );
  return (
    <>
      <span role="status" className="flex min-w-0 items-center gap-1.5 text-muted @max-xl:flex-1">
        <PhoneForwarded aria-hidden className="size-4 shrink-0" />
        <span className="truncate">Asking {name}</span>
        <TimeLeft endsAt={here(transfer.until)} className="font-medium text-ink tabular-nums" />
      </span>
      <Button loading={cancel.isPending} onClick={() => cancel.mutate({ conversationId })}>
        Cancel
      </Button>
    </>
  );
}
