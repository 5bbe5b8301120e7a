import type { Queue } from '../queue/queue.ts';
import { estimateWait } from './wait-estimate.ts';

/** Where somebody waits in their queue. */
export type Place = Pick<Queue, 'skillMatching'> & {
  readonly conversationId: string;
  /** 1 for the next. */
  readonly place: number;
  /** How long it may take at the longest. Absent: nothing is known. */
  readonly minutes?: number;
  /** {@link Queue}.placeWords */
  readonly words: string;
};

/** Of how much time the takes are looked at, in milliseconds. */
export const TAKES_OVER_MS = 30 * 60_000;

export type OfLate = {
  /** How many conversations were taken from each queue in {@link TAKES_OVER_MS}. */
  readonly takes: ReadonlyMap<string, number>;
  /** Queues that an agent on queue serves. */
  readonly staffedQueueIds: readonly string[];
};

/**
 * The places in the queues. `line` is in the order in which those who wait are served. How fast conversations were taken says nothing once
 * those who took them have gone.
 */
export function placesIn(
  line: readonly { readonly conversationId: string; readonly queueId: string }[],
  queues: readonly Queue[],
  { takes, staffedQueueIds }: OfLate,
): Place[] {
  const known = new Map(queues.map((queue) => [queue.id, queue]));
  const staffed = new Set(staffedQueueIds);
  const before = new Map<string, number>();
  return line.flatMap(({ conversationId, queueId }) => {
    const queue = known.get(queueId);
    if (queue === undefined) return [];
    const place = (before.get(queueId) ?? 0) + 1;
    before.set(queueId, place);
    const counted = staffed.has(queueId) ? (takes.get(queueId) ?? 0) : 0;
    const estimate = estimateWait(place, { takes: counted, overMs: TAKES_OVER_MS });
    const minutes = estimate === 'unknown' ? {} : { minutes: Math.max(1, Math.ceil(estimate.toMs / 60_000)) };
    const { placeWords: words, skillMatching } = queue;
    return [{ conversationId, place, words, skillMatching, ...minutes }];
  });
}

/** Whether the queue tells guests their place in words of its own. */
export function tellsPlace({ placeWords }: Pick<Queue, 'placeWords'>): boolean {
  return placeWords.trim() !== '';
}
