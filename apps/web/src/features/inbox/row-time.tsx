import { silenceEndsAt } from '@rejoin/core/leg/inactivity';
import { TimeAgo } from '@rejoin/ui/time-ago';
import { TimeLeft } from '@rejoin/ui/time-left';
import { useServerClock } from '../../live/use-server-clock.ts';
import { useServerNow } from '../../live/use-server-now.ts';
import type { InboxRow } from '../../live/wire.ts';
import { backAt } from './back-at.ts';

const LEFT = 'shrink-0 text-12 font-medium text-attention-ink tabular-nums';
const QUIET = 'shrink-0 text-12 text-muted';

/** The time that matters most of a conversation: what is left, when it is back, or since when. */
export function RowTime({ row }: { readonly row: InboxRow }) {
  const here = useServerClock();
  const now = useServerNow();
  const { group, warnedAt, transfer, wrapUp, parkedUntil, waitingSince, lastAt, lastWords } = row;
  if (warnedAt !== undefined) return <TimeLeft endsAt={here(silenceEndsAt(warnedAt))} className={LEFT} />;
  if (transfer !== undefined) return <TimeLeft endsAt={here(transfer.until)} className={LEFT} />;
  if (group === 'afterCallWork' && wrapUp?.until !== undefined)
    return <TimeLeft endsAt={here(wrapUp.until)} className={LEFT} />;
  if (group === 'afterCallWork' && wrapUp !== undefined) return <TimeAgo at={wrapUp.since} className={QUIET} />;
  if (group === 'parked' && waitingSince === undefined && parkedUntil !== undefined)
    return <span className={QUIET}>back {backAt(parkedUntil, now())}</span>;
  return <TimeAgo at={waitingSince ?? (group === 'waiting' ? lastAt : lastWords.at)} className={QUIET} />;
}
