'use client';

import { silenceEndsAt } from '@rejoin/core/leg/inactivity';
import { TimeLeft } from '@rejoin/ui/time-left';
import { CirclePause, ClipboardCheck, Hourglass } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLiveState } from '../../live/live-context.tsx';
import { useServerClock } from '../../live/use-server-clock.ts';
import { useServerNow } from '../../live/use-server-now.ts';
import type { InboxRow } from '../../live/wire.ts';
import { backWords } from './park-times.ts';

/** Under the head of a conversation, while something is about to become of my leg. */
export function LegNotice({ row, onWrapUp }: { readonly row: InboxRow; readonly onWrapUp: () => void }) {
  const here = useServerClock();
  const now = useServerNow();
  const action = useLiveState(
    (state) => state.queues.find(({ id }) => id === row.queueId)?.inactivity?.action ?? 'disconnect',
  );
  return (
    <>
      {row.warnedAt !== undefined && (
        <Strip icon={<Hourglass aria-hidden />} attention>
          Nobody has written for long. {action === 'flow' ? 'Goes back to the message flow' : 'Closes'} in{' '}
          <TimeLeft endsAt={here(silenceEndsAt(row.warnedAt))} className="font-semibold tabular-nums" /> unless somebody
          writes.
        </Strip>
      )}
      {row.group === 'parked' && (
        <Strip icon={<CirclePause aria-hidden />} attention={row.waitingSince !== undefined}>
          {parkedWords(row, now())}
        </Strip>
      )}
      {row.wrapUp !== undefined && row.group !== 'afterCallWork' && (
        <Strip icon={<ClipboardCheck aria-hidden />} attention>
          After-call work of leg {row.wrapUp.leg} is still to be done.{' '}
          <button type="button" onClick={onWrapUp} className="rounded-control font-medium underline underline-offset-2">
            Do it
          </button>
        </Strip>
      )}
    </>
  );
}

function parkedWords({ waitingSince, parkedUntil }: InboxRow, now: number): string {
  if (waitingSince !== undefined)
    return 'It is back, and comes to you once you are on queue and have room. Take it back to answer at once.';
  if (parkedUntil === undefined) return 'Parked until the guest writes.';
  return `Parked. Comes back when the guest writes, or ${backWords(parkedUntil, now)}.`;
}

type StripProps = { readonly icon: ReactNode; readonly attention: boolean; readonly children: ReactNode };

function Strip({ icon, attention, children }: StripProps) {
  return (
    <div
      role="status"
      className={
        attention
          ? 'flex items-start gap-2 bg-attention-soft px-4 py-2 text-attention-ink [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0'
          : 'flex items-start gap-2 bg-sunken px-4 py-2 [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0'
      }
    >
      {icon}
      <p className="min-w-0">{children}</p>
    </div>
  );
}
