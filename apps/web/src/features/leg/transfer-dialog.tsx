'use client';

import { Dialog } from '@rejoin/ui/dialog';
import { ErrorState } from '@rejoin/ui/error-state';
import { toastDone, toastFailed } from '@rejoin/ui/toaster';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useLive } from '../../live/live-context.tsx';
import type { LiveState } from '../../live/live-state.ts';
import { useMay } from '../../live/me.tsx';
import { TransferList } from '../../live/transfer-list.tsx';
import type { TransferTarget } from '../../live/transfer-targets.ts';
import { useTRPC } from '../../live/trpc.ts';
import { legFailure } from './leg-failure.ts';

/** Who is there and what waits changes while the list is open: it is read anew this often, in milliseconds. */
const READ_AGAIN_MS = 4000;

type TransferDialogProps = {
  readonly open: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly conversationId: string;
  readonly guestName: string;
  /** The queue that it comes from. */
  readonly originId: string | undefined;
  /** What is searched for at first. */
  readonly sought: string;
};

/** Hands the conversation to a queue, or asks a colleague to take it. */
export function TransferDialog({ open, onOpenChange, ...leg }: TransferDialogProps) {
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Transfer ${leg.guestName}`}
      description="To a queue it goes at once. A colleague is asked, and it stays with you until they take it."
    >
      <Targets {...leg} onDone={() => onOpenChange(false)} />
    </Dialog>
  );
}

type TargetsProps = Omit<TransferDialogProps, 'open' | 'onOpenChange'> & { readonly onDone: () => void };

function Targets({ originId, sought, ...leg }: TargetsProps) {
  const { queues, colleagues, failed, retry } = useTargets();
  const { busy, choose } = useTransfer(leg);
  const reading = queues === undefined || colleagues === undefined;
  if (failed && reading)
    return (
      <ErrorState
        title="Queues and colleagues could not be read."
        text="The conversation is still yours."
        onRetry={retry}
      />
    );
  const known = reading ? { queues: [], colleagues: [] } : { queues, colleagues };
  return (
    <TransferList {...known} originId={originId} reading={reading} busy={busy} sought={sought} onChoose={choose} />
  );
}

function useTargets() {
  const trpc = useTRPC();
  const [mayQueue, mayAgent] = [
    useMay('conversation:communication:blindTransferQueue'),
    useMay('conversation:communication:blindTransferAgent'),
  ];
  const again = { refetchInterval: READ_AGAIN_MS, retry: 1 };
  const queues = useQuery(trpc.leg.transferQueues.queryOptions(undefined, { ...again, enabled: mayQueue }));
  const colleagues = useQuery(trpc.leg.colleagues.queryOptions(undefined, { ...again, enabled: mayAgent }));
  return {
    queues: mayQueue ? queues.data : [],
    colleagues: mayAgent ? colleagues.data : [],
    failed: queues.isError || colleagues.isError,
    retry: () => void Promise.all([queues.refetch(), colleagues.refetch()]),
  };
}

function useTransfer({ conversationId, guestName, onDone }: Omit<TargetsProps, 'originId' | 'sought'>) {
  const trpc = useTRPC();
  const onError = (error: unknown) => toastFailed(`${guestName} was not transferred.`, { detail: legFailure(error) });
  const live = useLive();
  // The conversation may be gone from the screen before the answer is here: what is to be said then is said all the same.
  const onSuccess = (_: unknown, { queueId }: { readonly queueId: string }) => {
    toastDone(`${guestName} waits in ${queueName(live.read(), queueId)}.`);
    onDone();
  };
  const toQueue = useMutation(trpc.leg.transferToQueue.mutationOptions({ onSuccess, onError }));
  const toAgent = useMutation(trpc.leg.transferToAgent.mutationOptions({ onSuccess: onDone, onError }));
  return {
    busy: toQueue.isPending || toAgent.isPending,
    choose({ kind, id }: TransferTarget): void {
      if (kind === 'colleague') toAgent.mutate({ conversationId, toAgentId: id });
      else toQueue.mutate({ conversationId, queueId: id });
    },
  };
}

function queueName({ queues }: Pick<LiveState, 'queues'>, queueId: string): string {
  return queues.find(({ id }) => id === queueId)?.name ?? 'its new queue';
}
