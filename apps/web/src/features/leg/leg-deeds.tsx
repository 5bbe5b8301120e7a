'use client';

import { Button } from '@rejoin/ui/button';
import { ArrowRightLeft, LogOut, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import { ACTIONS } from '../../keyboard/actions.ts';
import { useActions, useColleagueDeeds } from '../../keyboard/use-actions.tsx';
import { useDeedKeys } from '../../keyboard/use-deed-keys.ts';
import { useLiveState } from '../../live/live-context.tsx';
import { useMay } from '../../live/me.tsx';
import type { Colleague, InboxRow } from '../../live/wire.ts';
import { DisconnectDialog } from './disconnect-dialog.tsx';
import { ParkDialog } from './park-dialog.tsx';
import { ParkMenu } from './park-menu.tsx';
import { TransferDialog } from './transfer-dialog.tsx';
import { TransferUnderWay } from './transfer-under-way.tsx';
import { useParking } from './use-parking.ts';

type Open = 'parkMenu' | 'parkDialog' | 'transfer' | 'disconnect';

/** What I can do with my leg, in the head of its conversation: park, transfer, disconnect, take back. Single keys do the same. */
export function LegDeeds({ row }: { readonly row: InboxRow }) {
  const { conversationId, guestName, transfer, sessionEndsAt = Number.POSITIVE_INFINITY } = row;
  const may = useMayDo(row);
  const queue = useLiveState((state) => state.queues.find(({ id }) => id === row.queueId));
  const [open, setOpen] = useState<Open>();
  if (open === 'parkMenu' && !may.park) setOpen(undefined);
  const [sought, setSought] = useState('');
  const parking = useParking(row);
  const show = (what: Open) => () => {
    setSought('');
    setOpen(what);
  };
  const transferTo = ({ name }: Colleague) => {
    setSought(name);
    setOpen('transfer');
  };
  const onOpenChange = (what: Open) => (next: boolean) =>
    setOpen((now) => (next ? what : now === what ? undefined : now));
  useDeedKeys({
    p: may.park ? show('parkMenu') : undefined,
    t: may.transfer ? show('transfer') : undefined,
    d: may.disconnect ? show('disconnect') : undefined,
    b: may.takeBack ? parking.takeBack : undefined,
  });
  useActions([
    { ...ACTIONS.takeBack, run: may.takeBack ? parking.takeBack : undefined },
    { ...ACTIONS.park, run: may.park ? show('parkMenu') : undefined },
    { ...ACTIONS.transfer, run: may.transfer ? show('transfer') : undefined },
    { ...ACTIONS.disconnect, run: may.disconnect ? show('disconnect') : undefined },
  ]);
  useColleagueDeeds([
    { label: `Transfer ${guestName}`, takesSeat: true, run: may.transferToAgent ? transferTo : undefined },
  ]);
  const leg = { conversationId, guestName };
  return (
    <>
      {transfer !== undefined && <TransferUnderWay conversationId={conversationId} transfer={transfer} />}
      {may.takeBack && (
        <Button variant="primary" icon={<RotateCcw aria-hidden />} loading={parking.busy} onClick={parking.takeBack}>
          Take back
        </Button>
      )}
      {may.park && (
        <ParkMenu
          open={open === 'parkMenu'}
          onOpenChange={onOpenChange('parkMenu')}
          busy={parking.busy}
          sessionEndsAt={sessionEndsAt}
          onPark={parking.park}
          onPick={show('parkDialog')}
        />
      )}
      {may.transfer && (
        <Button icon={<ArrowRightLeft aria-hidden />} onClick={show('transfer')}>
          Transfer
        </Button>
      )}
      {may.disconnect && (
        <Button icon={<LogOut aria-hidden />} onClick={show('disconnect')}>
          Disconnect
        </Button>
      )}
      <ParkDialog
        open={open === 'parkDialog'}
        onOpenChange={onOpenChange('parkDialog')}
        guestName={guestName}
        sessionEndsAt={sessionEndsAt}
        onPark={parking.park}
      />
      <TransferDialog
        {...leg}
        originId={row.queueId}
        sought={sought}
        open={open === 'transfer'}
        onOpenChange={onOpenChange('transfer')}
      />
      <DisconnectDialog
        key={row.leg}
        {...leg}
        queue={queue}
        open={open === 'disconnect'}
        onOpenChange={onOpenChange('disconnect')}
      />
    </>
  );
}

/** While a colleague is asked nothing else is done but to ask no longer. */
function useMayDo({ group, transfer, waitingSince }: InboxRow) {
  const [mayPark, mayDisconnect, mayQueue, mayAgent] = [
    useMay('conversation:message:park'),
    useMay('conversation:communication:disconnect'),
    useMay('conversation:communication:blindTransferQueue'),
    useMay('conversation:communication:blindTransferAgent'),
  ];
  const isFree = group === 'connected' && transfer === undefined;
  return {
    park: isFree && mayPark,
    transfer: isFree && (mayQueue || mayAgent),
    transferToAgent: isFree && mayAgent,
    disconnect: (isFree || (group === 'parked' && waitingSince === undefined)) && mayDisconnect,
    takeBack: group === 'parked' && mayPark,
  };
}
