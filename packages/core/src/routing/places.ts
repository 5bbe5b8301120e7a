import type { Queue } from '../queue/queue.ts';
import { estimateWait } from './wait-estimate.ts';

/** What a waiting guest may be told: their place in their queue, 1 for the next, and how long it may take at the longest. */
export type Place = {
  readonly conversationId: string;
  readonly place: number;
  /** Absent: nothing is known. */
  readonly minutes?: number;
  /** {@link Queue}.placeWords */
  readonly words: string;
};

/** Of how much time the takes are looked at, in milliseconds. */
export const TAKES_OVER_MS = 30 * 60_000;

/** The places in the queues that tell them. `line` is in the order in which those who wait are served. */
export function placesToTell(
  line: readonly { readonly conversationId: string; readonly queueId: string }[],
  queues: readonly Queue[],
  takes: ReadonlyMap<string, number>,
): Place[] {
  const words = new Map(queues.flatMap(({ id, placeWords }) => (placeWords.trim() === '' ? [] : [[id, placeWords]])));
  const before = new Map<string, number>();
  return line.flatMap(({ conversationId, queueId }) => {
    const told = words.get(queueId);
    if (told === undefined) return [];
    const place = (before.get(queueId) ?? 0) + 1;
    before.set(queueId, place);
    const estimate = estimateWait(place, { takes: takes.get(queueId) ?? 0, overMs: TAKES_OVER_MS });
    const known = estimate === 'unknown' ? {} : { minutes: Math.max(1, Math.ceil(estimate.toMs / 60_000)) };
    return [{ conversationId, place, words: told, ...known }];
  });
}
