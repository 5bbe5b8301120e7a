import type { Queue } from '../queue/queue.ts';
import { estimateWait } from './wait-estimate.ts';

/** What a waiting guest may be told: their place in their queue, 1 for the next, and how long it may take at the longest. */
export type Place = Pick<Queue, 'skillMatching'> & {
  readonly conversationId: string;
  readonly place: number;
  /** Absent: nothing is known. */
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
 * The places in the queues that tell them. `line` is in the order in which those who wait are served. How fast conversations were taken says
 * nothing once those who took them have gone.
 */
export function placesToTell(
  line: readonly { readonly conversationId: string; readonly queueId: string }[],
  queues: readonly Queue[],
  { takes, staffedQueueIds }: OfLate,
): Place[] {
  const telling = new Map(queues.flatMap((queue) => (queue.placeWords.trim() === '' ? [] : [[queue.id, queue]])));
  const before = new Map<string, number>();
  return line.flatMap(({ conversationId, queueId }) => {
    const queue = telling.get(queueId);
    if (queue === undefined) return [];
    const place = (before.get(queueId) ?? 0) + 1;
    before.set(queueId, place);
    const counted = staffedQueueIds.includes(queueId) ? (takes.get(queueId) ?? 0) : 0;
    const estimate = estimateWait(place, { takes: counted, overMs: TAKES_OVER_MS });
    const known = estimate === 'unknown' ? {} : { minutes: Math.max(1, Math.ceil(estimate.toMs / 60_000)) };
    const { placeWords: words, skillMatching } = queue;
    return [{ conversationId, place, words, skillMatching, ...known }];
  });
}
