'use client';

import { Button } from '@rejoin/ui/button';
import { Dialog } from '@rejoin/ui/dialog';
import { useState } from 'react';
import { useLiveState } from '../../live/live-context.tsx';
import { PastThread } from './past-thread.tsx';
import { usePastThread } from './use-past-thread.ts';
import { type Read, useReading } from './use-reading.ts';

/** A conversation to read beside the one in front of me. Closing it brings me back to where I was. */
export function PastDialog({ onOpen }: { readonly onOpen: (conversationId: string) => void }) {
  const { reading, close } = useReading();
  const [shown, setShown] = useState(reading);
  if (reading !== undefined && JSON.stringify(reading) !== JSON.stringify(shown)) setShown(reading);
  if (shown === undefined) return null;
  return <Past read={shown} open={reading !== undefined} onClose={close} onOpen={onOpen} />;
}

type PastProps = {
  readonly read: Read;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onOpen: (conversationId: string) => void;
};

function Past({ read, open, onClose, onOpen }: PastProps) {
  const { conversationId } = read;
  const { data } = usePastThread(read);
  const openIt = () => {
    onClose();
    onOpen(conversationId);
  };
  const isMine = useLiveState((state) => state.rows.has(conversationId));
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => !next && onClose()}
      title={data?.pages[0]?.row.guestName ?? 'Conversation'}
      description="To read only. Nobody is told that you look."
      size="large"
      footer={isMine && <Button onClick={openIt}>Open conversation</Button>}
    >
      <div className="-mx-5 h-[min(36rem,calc(84dvh-11rem))] border-t border-line">
        <PastThread key={JSON.stringify(read)} read={read} />
      </div>
    </Dialog>
  );
}
