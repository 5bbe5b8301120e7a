/** Measures, for each kill, how long it takes until everybody whom it hit has a message acknowledged that they sent after it. */
export type Recovery<Party> = {
  readonly hit: (parties: Iterable<Party>) => void;
  /** `sentAt` in ms of `performance.now()`. */
  readonly acked: (party: Party, sentAt: number) => void;
  /** Of the kills that are over, ms. */
  readonly times: readonly number[];
  /** How many kills are not over. */
  readonly open: () => number;
};

export function createRecovery<Party>(): Recovery<Party> {
  const open = new Set<{ readonly at: number; readonly parties: Set<Party> }>();
  const times: number[] = [];
  return {
    hit(parties) {
      const wounded = { at: performance.now(), parties: new Set(parties) };
      if (wounded.parties.size > 0) open.add(wounded);
    },
    acked(party, sentAt) {
      for (const wound of open) {
        if (sentAt < wound.at || !wound.parties.delete(party) || wound.parties.size > 0) continue;
        open.delete(wound);
        times.push(Math.round(performance.now() - wound.at));
      }
    },
    times,
    open: () => open.size,
  };
}
