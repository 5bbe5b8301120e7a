/** Something that was said: `place` strictly increases in a conversation; the sequence for agents, the time for guests. */
export type Said = { readonly id: string; readonly text: string; readonly place: number };

/** What one party has seen of a conversation, gathered from the live line and from what it read after each return. */
export type Transcript = {
  /** A connection begins. */
  readonly begin: () => void;
  /** Something came over the live line. `own`: the party wrote it itself and may have asked for it twice. */
  readonly live: (said: Said & { readonly own: boolean }) => void;
  /** A page of what was said before, in any order. Whether it reaches back to what was known without a gap. */
  readonly read: (page: readonly Said[]) => boolean;
  /** Everything up to now is known without a gap. */
  readonly complete: () => void;
  /** Everything, in its order. */
  readonly texts: () => readonly string[];
  readonly faults: { duplicated: number; reordered: number };
};

export function createTranscript(): Transcript {
  const known = new Map<string, Said>();
  const faults = { duplicated: 0, reordered: 0 };
  let liveIds = new Set<string>();
  let livePlace = 0;
  let completeTo = 0;
  let isComplete = false;

  return {
    begin() {
      liveIds = new Set();
      livePlace = 0;
      isComplete = false;
    },
    live({ own, ...said }) {
      if (!own) {
        if (liveIds.has(said.id)) faults.duplicated += 1;
        else if (said.place <= livePlace) faults.reordered += 1;
        liveIds.add(said.id);
        livePlace = Math.max(livePlace, said.place);
      }
      known.set(said.id, said);
      if (isComplete) completeTo = Math.max(completeTo, said.place);
    },
    read(page) {
      for (const said of page) known.set(said.id, said);
      return page.some(({ place }) => place <= completeTo);
    },
    complete() {
      isComplete = true;
      for (const { place } of known.values()) completeTo = Math.max(completeTo, place);
    },
    texts: () => [...known.values()].toSorted((a, b) => a.place - b.place).map(({ text }) => text),
    faults,
  };
}
