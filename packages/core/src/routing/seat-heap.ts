import { byRoomThenRest, type Candidate } from './choose-agent.ts';

/** An agent whose load grows while a round is being worked out. */
export type Seat = { candidate: Candidate };

/** The higher the rank, the sooner the agent is asked. */
export type RankedSeat = { readonly seat: Seat; readonly rank: number };

export type IsPassedOver = (agentId: string) => boolean;

export type SeatHeap = ReturnType<typeof createSeatHeap>;

type Entry = RankedSeat & { known: Candidate };

/** The first who has room and is not to be passed over, by looking at all. */
export function firstOf(ranked: readonly RankedSeat[], isPassedOver: IsPassedOver): Seat | undefined {
  let found: Entry | undefined;
  for (const { seat, rank } of ranked) {
    const entry = { seat, rank, known: seat.candidate };
    const { agentId, load, capacity } = entry.known;
    if (load < capacity && (found === undefined || comesBefore(entry, found)) && !isPassedOver(agentId)) found = entry;
  }
  return found?.seat;
}

/**
 * Agents who are able to take the same conversations, so that the next to be asked is found without looking at all. An agent
 * stands in several heaps; a seat taken through one only ever moves them further back in the others, so that an entry is put
 * right when it comes to the front.
 */
export function createSeatHeap(ranked: readonly RankedSeat[]) {
  const entries = ranked.map(({ seat, rank }): Entry => ({ seat, rank, known: seat.candidate }));
  for (let index = Math.floor(entries.length / 2) - 1; index >= 0; index -= 1) sink(entries, index);

  /** The first who has room. */
  function first(): Entry | undefined {
    for (;;) {
      const [top] = entries;
      if (top === undefined) return undefined;
      const { candidate } = top.seat;
      if (candidate.load >= candidate.capacity) take(entries);
      else if (top.known === candidate) return top;
      else {
        top.known = candidate;
        sink(entries, 0);
      }
    }
  }

  return {
    /** The first who has room and is not to be passed over. */
    find(isPassedOver: IsPassedOver): Seat | undefined {
      const passedOver: Entry[] = [];
      let found = first();
      while (found !== undefined && isPassedOver(found.known.agentId)) {
        passedOver.push(found);
        take(entries);
        found = first();
      }
      for (const entry of passedOver) put(entries, entry);
      return found?.seat;
    },
  };
}

function comesBefore(a: Entry, b: Entry): boolean {
  return (b.rank - a.rank || byRoomThenRest(a.known, b.known)) < 0;
}

function take(entries: Entry[]): void {
  const last = entries.pop();
  if (last === undefined || entries.length === 0) return;
  entries[0] = last;
  sink(entries, 0);
}

function put(entries: Entry[], entry: Entry): void {
  let index = entries.push(entry) - 1;
  while (index > 0) {
    const parent = (index - 1) >> 1;
    const above = entries[parent];
    if (above === undefined || !comesBefore(entry, above)) break;
    entries[index] = above;
    index = parent;
  }
  entries[index] = entry;
}

function sink(entries: Entry[], from: number): void {
  const entry = entries[from];
  if (entry === undefined) return;
  let index = from;
  for (;;) {
    const left = entries[2 * index + 1];
    const right = entries[2 * index + 2];
    const child = right !== undefined && left !== undefined && comesBefore(right, left) ? 2 * index + 2 : 2 * index + 1;
    const below = entries[child];
    if (below === undefined || !comesBefore(below, entry)) break;
    entries[index] = below;
    index = child;
  }
  entries[index] = entry;
}
