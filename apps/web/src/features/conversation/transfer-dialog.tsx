'use client';

import { Badge } from '@rejoin/ui/badge';
import { Dialog } from '@rejoin/ui/dialog';
import { ErrorState } from '@rejoin/ui/error-state';
import { ListSkeleton } from '@rejoin/ui/list-skeleton';
import { TextField } from '@rejoin/ui/text-field';
import { toastFailed } from '@rejoin/ui/toaster';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useMay } from '../../live/me.tsx';
import { useTRPC } from '../../live/trpc.ts';
import type { InboxRow } from '../../live/wire.ts';

type TransferDialogProps = { readonly row: InboxRow; readonly onClose: () => void };

/** Hands the conversation to a queue, or asks a colleague, with whom it stays only once they take it. */
export function TransferDialog({ row: { conversationId, guestName }, onClose }: TransferDialogProps) {
  const trpc = useTRPC();
  const mayAsk = useMay('conversation:communication:blindTransferAgent');
  const [words, setWords] = useState('');
  const queues = useQuery(trpc.leg.transferQueues.queryOptions());
  const colleagues = useQuery(trpc.leg.colleagues.queryOptions(undefined, { enabled: mayAsk }));
  const failed = () => toastFailed('It was not handed over. It is still with you.');
  const toQueue = useMutation(trpc.leg.transferToQueue.mutationOptions({ onSuccess: onClose, onError: failed }));
  const toAgent = useMutation(trpc.leg.transferToAgent.mutationOptions({ onSuccess: onClose, onError: failed }));
  const suits = ({ name }: { readonly name: string }) => name.toLowerCase().includes(words.trim().toLowerCase());
  const busy = toQueue.isPending || toAgent.isPending;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Transfer ${guestName}`}
      description="To a queue your part ends at once. A colleague is asked first; the conversation stays with you until they take it."
    >
      <TextField
        label="Search"
        hideLabel
        placeholder="Queue or colleague"
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <div className="mt-3 max-h-80 overflow-y-auto">
        {queues.isError && (
          <ErrorState
            title="The queues could not be read."
            text="Nothing has changed. Try again."
            onRetry={() => void queues.refetch()}
          />
        )}
        {queues.isPending && <ListSkeleton label="Reading queues and colleagues" widths={['w-32', 'w-40']} />}
        <Group title="Queues">
          {queues.data?.filter(suits).map(({ id, name, waiting, onQueue }) => (
            <Target
              key={id}
              name={name}
              note={`${waiting} waiting · ${onQueue} on queue`}
              disabled={busy}
              onPick={() => toQueue.mutate({ conversationId, queueId: id })}
            />
          ))}
        </Group>
        <Group title="Colleagues">
          {colleagues.data?.filter(suits).map(({ agentId, name, routingStatus, load, capacity }) => (
            <Target
              key={agentId}
              name={name}
              note={`${load} of ${capacity}`}
              badge={routingStatus === 'onQueue' ? undefined : <Badge>Not on queue</Badge>}
              disabled={busy || routingStatus !== 'onQueue'}
              onPick={() => toAgent.mutate({ conversationId, toAgentId: agentId })}
            />
          ))}
        </Group>
      </div>
    </Dialog>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section aria-label={title} className="mb-3">
      <h3 className="mb-1 text-12 font-medium text-muted">{title}</h3>
      <ul className="grid gap-0.5">{children}</ul>
    </section>
  );
}

type TargetProps = {
  readonly name: string;
  readonly note: string;
  readonly badge?: ReactNode;
  readonly disabled: boolean;
  readonly onPick: () => void;
};

function Target({ name, note, badge, disabled, onPick }: TargetProps) {
  return (
    <li>
      <button
        type="button"
        disabled={disabled}
        onClick={onPick}
        className="flex min-h-9 w-full items-center gap-2 rounded-control px-2 text-left transition-colors enabled:hover:bg-sunken disabled:text-muted"
      >
        <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
        {badge}
        <span className="shrink-0 text-12 text-muted tabular-nums">{note}</span>
      </button>
    </li>
  );
}
