'use client';

import { Button } from '@rejoin/ui/button';
import { Menu } from '@rejoin/ui/menu';
import { toastFailed } from '@rejoin/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { ArrowRightLeft, Pause, Play, X } from 'lucide-react';
import { useState } from 'react';
import { useLiveState } from '../../live/live-context.tsx';
import { useMay } from '../../live/me.tsx';
import { useTRPC } from '../../live/trpc.ts';
import type { InboxRow } from '../../live/wire.ts';
import { tomorrowMorning } from './park-times.ts';
import { TransferDialog } from './transfer-dialog.tsx';

const HOUR_MS = 60 * 60 * 1000;

/** What I can do with a leg of mine beside talking: put it aside, take it back, hand it over. */
export function LegActions({ row }: { readonly row: InboxRow }) {
  const mayPark = useMay('conversation:message:park');
  const mayTransfer = useMay('conversation:communication:blindTransferQueue');
  if (row.group === 'parked') return mayPark ? <TakeBack row={row} /> : null;
  if (row.group !== 'connected') return null;
  if (row.transfer !== undefined) return <TransferUnderWay row={row} toAgentId={row.transfer.toAgentId} />;
  return (
    <>
      {mayPark && <Park row={row} />}
      {mayTransfer && <Transfer row={row} />}
    </>
  );
}

function Park({ row: { conversationId } }: { readonly row: InboxRow }) {
  const trpc = useTRPC();
  const park = useMutation(
    trpc.leg.park.mutationOptions({ onError: () => toastFailed('It was not parked. It is still with you.') }),
  );
  const until = (time: () => number) => () => park.mutate({ conversationId, until: time() });
  return (
    <Menu
      align="end"
      trigger={
        <Button icon={<Pause aria-hidden />} loading={park.isPending}>
          Park
        </Button>
      }
      groups={[
        [
          { label: 'Until the guest answers', onSelect: () => park.mutate({ conversationId }) },
          { label: 'For an hour at most', onSelect: until(() => Date.now() + HOUR_MS) },
          { label: 'Until tomorrow, 9:00, at most', onSelect: until(() => tomorrowMorning(Date.now())) },
        ],
      ]}
    />
  );
}

function TakeBack({ row: { conversationId } }: { readonly row: InboxRow }) {
  const trpc = useTRPC();
  const resume = useMutation(
    trpc.leg.resume.mutationOptions({
      onError: () => toastFailed('You did not get it back. You may have no room: leave or park another one first.'),
    }),
  );
  return (
    <Button
      variant="primary"
      icon={<Play aria-hidden />}
      loading={resume.isPending}
      onClick={() => resume.mutate({ conversationId })}
    >
      Take back
    </Button>
  );
}

function Transfer({ row }: { readonly row: InboxRow }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<ArrowRightLeft aria-hidden />} onClick={() => setOpen(true)}>
        Transfer
      </Button>
      {open && <TransferDialog row={row} onClose={() => setOpen(false)} />}
    </>
  );
}

function TransferUnderWay({
  row: { conversationId },
  toAgentId,
}: {
  readonly row: InboxRow;
  readonly toAgentId: string;
}) {
  const trpc = useTRPC();
  const name = useLiveState((state) => state.agentNames[toAgentId]) ?? 'A colleague';
  const cancel = useMutation(
    trpc.leg.cancelTransfer.mutationOptions({ onError: () => toastFailed(`${name} is still asked, or has it.`) }),
  );
  return (
    <>
      <span className="truncate text-muted max-sm:hidden">{name} is asked</span>
      <Button
        icon={<X aria-hidden />}
        loading={cancel.isPending}
        onClick={() => cancel.mutate({ conversationId })}
        aria-label={`Ask ${name} no longer`}
      >
        Cancel
      </Button>
    </>
  );
}
