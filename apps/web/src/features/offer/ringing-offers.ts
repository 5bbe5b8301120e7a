import type { LiveState } from '../../live/live-state.ts';
import type { InboxRow } from '../../live/wire.ts';

export type Offered = InboxRow & { readonly offer: NonNullable<InboxRow['offer']> };

/** What rings at me, the one that runs out first on top; of those that were offered together, as to whoever comes on queue, whoever waits the longest. Nothing rings where nobody is signed in any more: nobody could answer, and nothing would tell that it is over. */
export function ringingOffers({ line, rows }: Pick<LiveState, 'line' | 'rows'>): readonly Offered[] {
  if (line === 'signedOut') return [];
  const offered = [...rows.values()].filter(
    (row): row is Offered => row.group === 'offered' && row.offer !== undefined,
  );
  return offered.sort((a, b) => a.offer.until - b.offer.until || waitingSince(a) - waitingSince(b));
}

function waitingSince({ waitingSince: since, offer }: Offered): number {
  return since ?? offer.offeredAt;
}

/** The one that stands open: the one chosen as long as it rings, else the one that runs out first. */
export function openOffer(offers: readonly Offered[], chosen: string | undefined): Offered | undefined {
  return offers.find(({ conversationId }) => conversationId === chosen) ?? offers[0];
}

/** The same conversation may ring at me more than once. */
export function offerKey({ conversationId, offer }: Offered): string {
  return `${conversationId} ${offer.offeredAt}`;
}
