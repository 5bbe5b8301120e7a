'use client';

import { Button } from '@rejoin/ui/button';
import { CirclePause, TriangleAlert } from 'lucide-react';
import { useLiveState } from '../../live/live-context.tsx';
import { standingNotice } from './standing-notice.ts';
import { useChangeRoutingStatus } from './use-change-routing-status.ts';

/** Above the list while nothing is offered to me, or only what is handed to me: why, and what to do about it. */
export function PresenceNotice() {
  const status = useLiveState((state) => state.status);
  const sentOff = useLiveState((state) => state.sentOffQueue);
  const { may, changing, change } = useChangeRoutingStatus();
  const notice = standingNotice(status, sentOff);
  if (notice === undefined) return null;
  const { title, text, act, isAttention } = notice;
  const Icon = isAttention ? TriangleAlert : CirclePause;
  return (
    <div
      role="status"
      className={
        isAttention ? 'flex gap-2.5 bg-attention-soft px-4 py-3 text-attention-ink' : 'flex gap-2.5 bg-sunken px-4 py-3'
      }
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{title}</p>
        <p className={isAttention ? undefined : 'text-muted'}>{text}</p>
        {may && act !== undefined && (
          <Button variant="primary" className="mt-2" loading={changing} onClick={change}>
            {act}
          </Button>
        )}
      </div>
    </div>
  );
}
