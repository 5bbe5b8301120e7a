import { type Offered, offerKey } from './ringing-offers.ts';

type Note = { readonly close: () => void };

/** One note for each offer that comes while nobody sees the page. It stands as long as the offer rings. */
export function createDesktopNotes(show: (offer: Offered) => Note) {
  /** By offer; undefined: the agent saw it come. */
  const notes = new Map<string, Note | undefined>();
  return {
    follow(offers: readonly Offered[], isUnseen: boolean): void {
      const ringing = new Set(offers.map(offerKey));
      for (const [key, note] of notes) {
        if (ringing.has(key)) continue;
        note?.close();
        notes.delete(key);
      }
      for (const offer of offers) {
        const key = offerKey(offer);
        if (!notes.has(key)) notes.set(key, isUnseen ? show(offer) : undefined);
      }
    },
    clear(): void {
      for (const note of notes.values()) note?.close();
      notes.clear();
    },
  };
}
