'use client';

import { Button } from '@rejoin/ui/button';
import { CirclePause, TriangleAlert } from 'lucide-react';
import { useChangePresence } from './use-change-presence.ts';

/** Above the list while nothing is offered to me: why, and what to do about it. */
export function PresenceNotice() {
  const { status, may, changing, change } = useChangePresence();
  if (status === 'onQueue') return null;
  const missed = status === 'notResponding';
  const Icon = missed ? TriangleAlert : CirclePause;
  return (
    <div
      role="status"
      className={
        missed ? 'flex gap-2.5 bg-attention-soft px-4 py-3 text-attention-ink' : 'flex gap-2.5 bg-sunken px-4 py-3'
      }
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{missed ? 'You did not answer an offer' : 'You are off queue'}</p>
        <p className={missed ? undefined : 'text-muted'}>No conversations are offered to you.</p>
        {may && (
          <Button variant="primary" className="mt-2" loading={changing} onClick={change}>
            {missed ? 'Go back on queue' : 'Start taking conversations'}
          </Button>
        )}
      </div>
    </div>
  );
}
