'use client';

import { Avatar } from '@rejoin/ui/avatar';
import { Badge } from '@rejoin/ui/badge';
import { Button } from '@rejoin/ui/button';
import { Checkbox } from '@rejoin/ui/checkbox';
import { ConfirmDialog } from '@rejoin/ui/confirm-dialog';
import { IconButton } from '@rejoin/ui/icon-button';
import { toastFailed } from '@rejoin/ui/toaster';
import { useMutation } from '@tanstack/react-query';
import { ArrowLeft, LogOut, PanelRight } from 'lucide-react';
import { useState } from 'react';
import { useLiveState } from '../../live/live-context.tsx';
import { useMay } from '../../live/me.tsx';
import { useTRPC } from '../../live/trpc.ts';
import type { InboxGroup, InboxRow } from '../../live/wire.ts';
import { LegActions } from './leg-actions.tsx';

const STATUS: Record<
  InboxGroup,
  { readonly meaning: 'good' | 'attention' | 'info' | 'neutral'; readonly label: string }
> = {
  connected: { meaning: 'good', label: 'Connected' },
  offered: { meaning: 'info', label: 'Offered to you' },
  parked: { meaning: 'neutral', label: 'Parked' },
  afterCallWork: { meaning: 'attention', label: 'After-call work' },
  waiting: { meaning: 'attention', label: 'Waiting' },
  ended: { meaning: 'neutral', label: 'Ended' },
};

type ConversationHeaderProps = {
  readonly row: InboxRow;
  readonly detailsOpen: boolean;
  readonly onDetails: () => void;
  readonly onBack: () => void;
};

export function ConversationHeader({ row, detailsOpen, onDetails, onBack }: ConversationHeaderProps) {
  const mayDisconnect = useMay('conversation:communication:disconnect');
  const { meaning, label } = STATUS[row.group];
  return (
    <header className="flex h-14 shrink-0 items-center gap-2.5 border-b border-line px-3 md:px-4">
      <IconButton label="Back to the inbox" icon={<ArrowLeft />} onClick={onBack} className="md:hidden" />
      <Avatar name={row.guestName} tintBy={row.sessionId} className="max-sm:hidden" />
      <h2 className="min-w-0 truncate text-14 font-semibold">{row.guestName}</h2>
      <Badge meaning={meaning} className="max-sm:hidden">
        {label}
      </Badge>
      <div className="ml-auto flex shrink-0 items-center gap-1.5">
        <LegActions row={row} />
        {(row.group === 'connected' || row.group === 'parked') && mayDisconnect && <Disconnect row={row} />}
        <IconButton
          label={detailsOpen ? 'Hide guest details' : 'Show guest details'}
          icon={<PanelRight />}
          aria-expanded={detailsOpen}
          onClick={onDetails}
          className="xl:hidden"
        />
      </div>
    </header>
  );
}

function Disconnect({ row: { conversationId, guestName, queueId } }: { readonly row: InboxRow }) {
  const trpc = useTRPC();
  const isOnRequest = useLiveState(
    (state) => state.queues.find(({ id }) => id === queueId)?.wrapUp.prompt === 'onRequest',
  );
  const [wrapUp, setWrapUp] = useState(false);
  const [asking, setAsking] = useState(false);
  const disconnect = useMutation(
    trpc.agent.disconnect.mutationOptions({
      onSuccess: () => setAsking(false),
      onError: () =>
        toastFailed('Could not disconnect.', {
          detail: 'You are still connected. Try again once the connection is back.',
        }),
    }),
  );
  return (
    <>
      <Button icon={<LogOut aria-hidden />} onClick={() => setAsking(true)}>
        Disconnect
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Disconnect from ${guestName}?`}
        consequence={
          <>
            <p>
              Your part ends and you have room for another conversation. If the guest writes again within 72 hours, the
              same conversation goes on and comes to you first.
            </p>
            {isOnRequest && (
              <div className="mt-3">
                <Checkbox label="I need after-call work" checked={wrapUp} onCheckedChange={setWrapUp} />
              </div>
            )}
          </>
        }
        verb="Disconnect"
        busy={disconnect.isPending}
        onConfirm={() => disconnect.mutate({ conversationId, wrapUp })}
      />
    </>
  );
}
