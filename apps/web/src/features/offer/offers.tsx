'use client';

import { useMemo } from 'react';
import { useLiveState } from '../../live/live-context.tsx';
import type { InboxRow } from '../../live/wire.ts';
import { OfferCard, type Offered } from './offer-card.tsx';
import { useRinging } from './use-ringing.ts';

/** What rings at me, the one that runs out first on top. */
export function Offers({ onAccepted }: { readonly onAccepted: (conversationId: string) => void }) {
  const rows = useLiveState((state) => state.rows);
  const offers = useMemo(() => offersIn(rows.values()), [rows]);
  useRinging(offers);
  return (
    <div aria-live="assertive">
      {offers.map((row, index) => (
        <OfferCard
          key={`${row.conversationId} ${row.offer.offeredAt}`}
          row={row}
          first={index === 0}
          onAccepted={onAccepted}
        />
      ))}
    </div>
  );
}

function offersIn(rows: Iterable<InboxRow>): Offered[] {
  const offered = [...rows].filter((row): row is Offered => row.group === 'offered' && row.offer !== undefined);
  return offered.sort((a, b) => a.offer.until - b.offer.until);
}
