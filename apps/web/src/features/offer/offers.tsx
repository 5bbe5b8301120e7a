'use client';

import { useMemo, useState } from 'react';
import { useLiveState } from '../../live/live-context.tsx';
import { OfferCard } from './offer-card.tsx';
import { OfferLine } from './offer-line.tsx';
import { offerKey, openOffer, ringingOffers } from './ringing-offers.ts';
import { useRinging } from './use-ringing.ts';

/** What rings at me: one stands open, to be answered; the others are a line each until they are chosen or their turn comes. */
export function Offers({ onAccepted }: { readonly onAccepted: (conversationId: string) => void }) {
  const rows = useLiveState((state) => state.rows);
  const line = useLiveState((state) => state.line);
  const offers = useMemo(() => ringingOffers({ line, rows }), [line, rows]);
  const [chosen, setChosen] = useState<string>();
  const open = openOffer(offers, chosen);
  useRinging(offers);
  return (
    <div aria-live="assertive">
      {offers.map((row) => {
        const { conversationId } = row;
        const key = offerKey(row);
        if (row !== open) return <OfferLine key={key} row={row} onOpen={() => setChosen(conversationId)} />;
        return <OfferCard key={key} row={row} wasChosen={conversationId === chosen} onAccepted={onAccepted} />;
      })}
    </div>
  );
}
