import { Avatar } from '@rejoin/ui/avatar';
import { CountdownRing } from '@rejoin/ui/countdown-ring';
import { useLiveState } from '../../live/live-context.tsx';
import { ToldName } from '../../live/told-name.tsx';
import type { Offered } from './ringing-offers.ts';

type OfferLineProps = { readonly row: Offered; readonly onOpen: () => void };

/** An offer that is not the next to be answered: who and how long, in a line, so that the list below keeps its room. */
export function OfferLine({ row, onOpen }: OfferLineProps) {
  const { guestName, sessionId, opening, offer } = row;
  const skew = useLiveState((state) => state.skew);
  return (
    <section
      aria-label={`Offer from ${guestName}`}
      className="animate-slide-in border-b border-accent-line bg-accent-soft"
    >
      <button
        type="button"
        aria-expanded={false}
        onClick={onOpen}
        className="group/line focus-inset flex min-h-11 w-full items-center gap-2 px-4 text-left"
      >
        <Avatar name={guestName} tintBy={sessionId} size="small" />
        <span className="max-w-2/3 shrink-0 truncate font-semibold group-hover/line:underline">
          {guestName}
          <ToldName row={row} />
        </span>
        <span dir="auto" className="min-w-0 flex-1 truncate text-left text-muted">
          {opening.trim()}
        </span>
        <CountdownRing endsAt={offer.until + skew} total={offer.until - offer.offeredAt} className="size-8" />
      </button>
    </section>
  );
}
