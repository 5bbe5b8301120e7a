'use client';

import { Button } from '@rejoin/ui/button';
import { CirclePause, TriangleAlert } from 'lucide-react';
import { useChangePresence } from './use-change-presence.ts';

const NOTICES = {
  offQueue: { title: 'You are off queue', act: 'Start taking conversations' },
  notResponding: { title: 'You did not answer an offer', act: 'Go back on queue' },
};
const SENT_OFF = { title: 'You were offline, so you are off queue', act: 'Go back on queue' };

/** Above the list while nothing is offered to me: why, and what to do about it. */
export function PresenceNotice() {
  const { status, sentOff, may, changing, change } = useChangePresence();
  if (status === 'onQueue') return null;
  const { title, act } = sentOff ? SENT_OFF : NOTICES[status];
  const attention = sentOff || status === 'notResponding';
  const Icon = attention ? TriangleAlert : CirclePause;
  return (
    <div
      role="status"
      className={
        attention ? 'flex gap-2.5 bg-attention-soft px-4 py-3 text-attention-ink' : 'flex gap-2.5 bg-sunken px-4 py-3'
      }
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{title}</p>
        <p className={attention ? undefined : 'text-muted'}>No conversations are offered to you.</p>
        {may && (
          <Button variant="primary" className="mt-2" loading={changing} onClick={change}>
            {act}
          </Button>
        )}
      </div>
    </div>
  );
}
