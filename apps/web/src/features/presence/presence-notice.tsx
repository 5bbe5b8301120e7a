'use client';

import type { RoutingStatus } from '@rejoin/core/routing/choose-agent';
import { Button } from '@rejoin/ui/button';
import { CirclePause, TriangleAlert } from 'lucide-react';
import { useChangeRoutingStatus } from './use-change-routing-status.ts';

const GO_BACK = 'Go back on queue';

/** Above the list while nothing is offered to me: why, and what to do about it. */
export function PresenceNotice() {
  const { routingStatus, words, sentOff, may, changing, change } = useChangeRoutingStatus();
  if (routingStatus === 'onQueue') return null;
  const { title, act } = noticeOf({ routingStatus, sentOff, label: words.label });
  const attention = sentOff || routingStatus === 'notResponding';
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
        <p className={attention ? undefined : 'text-muted'}>No new conversations are offered to you.</p>
        {may && (
          <Button variant="primary" className="mt-2" loading={changing} onClick={change}>
            {act}
          </Button>
        )}
      </div>
    </div>
  );
}

function noticeOf({
  routingStatus,
  sentOff,
  label,
}: {
  routingStatus: RoutingStatus;
  sentOff: boolean;
  label: string;
}) {
  if (sentOff) return { title: 'You were offline, so you are off queue', act: GO_BACK };
  if (routingStatus === 'notResponding') return { title: 'You did not answer an offer', act: GO_BACK };
  return { title: `You are ${label.toLowerCase()}`, act: 'Start taking conversations' };
}
