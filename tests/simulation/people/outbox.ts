/** Something somebody wrote, under the id of their making. */
export type Letter = { readonly id: string; readonly text: string };

/** What somebody wrote and was not told to be stored yet, in the order of writing. */
export type Outbox = {
  readonly write: (letter: Letter) => void;
  /** Those that may be sent now: one at a time, or all that wait when `burst`. They count as sent. */
  readonly take: (burst: boolean) => readonly Letter[];
  /** They are told that it is stored. */
  readonly acknowledge: (id: string) => void;
  /** It will never be taken. */
  readonly refuse: (id: string) => void;
  /** What was sent is to be sent again. */
  readonly again: () => void;
  readonly waiting: () => number;
  readonly isUnderWay: (id: string) => boolean;
  /** Everything, in the order of writing. */
  readonly written: readonly string[];
  readonly acked: ReadonlySet<string>;
};

export function createOutbox(): Outbox {
  let queue: Letter[] = [];
  const underWay = new Set<string>();
  const written: string[] = [];
  const acked = new Set<string>();

  function drop(id: string): Letter | undefined {
    const letter = queue.find((each) => each.id === id);
    queue = queue.filter((each) => each !== letter);
    underWay.delete(id);
    return letter;
  }

  return {
    write(letter) {
      queue.push(letter);
      written.push(letter.text);
    },
    take(burst) {
      if (underWay.size > 0) return [];
      const taken = burst ? [...queue] : queue.slice(0, 1);
      for (const { id } of taken) underWay.add(id);
      return taken;
    },
    acknowledge(id) {
      const letter = drop(id);
      if (letter !== undefined) acked.add(letter.text);
    },
    refuse: (id) => void drop(id),
    again: () => underWay.clear(),
    waiting: () => queue.length,
    isUnderWay: (id) => underWay.has(id),
    written,
    acked,
  };
}
