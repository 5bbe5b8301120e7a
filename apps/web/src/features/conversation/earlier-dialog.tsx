'use client';

import { Dialog } from '@rejoin/ui/dialog';
import { IconButton } from '@rejoin/ui/icon-button';
import { History } from 'lucide-react';
import { useState } from 'react';
import { EarlierList } from './earlier-list.tsx';

type EarlierDialogProps = { readonly conversationId: string; readonly guestName: string };

/** Where there is no room for the guest's past beside the thread: behind a button. */
export function EarlierDialog({ conversationId, guestName }: EarlierDialogProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton label="Earlier conversations" icon={<History />} onClick={() => setOpen(true)} />
      <Dialog open={open} onOpenChange={setOpen} title="Earlier conversations" description={guestName}>
        <EarlierList conversationId={conversationId} onOpen={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
