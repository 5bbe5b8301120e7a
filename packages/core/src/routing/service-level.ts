import type { Queue } from '../queue/queue.ts';

/** How long a conversation has waited in a queue, in milliseconds, and how that ended, if it has. */
export type Wait = { readonly waitedMs: number; readonly end: 'taken' | 'left' | 'waiting' };

/**
 * The share (0…1) of conversations that were taken in the time that the queue promises. Who left or still waits counts once that time
 * is over, and then as missed. `undefined`: none counts yet.
 */
export function serviceLevelShare(
  waits: readonly Wait[],
  { seconds }: Pick<Queue['serviceLevel'], 'seconds'>,
): number | undefined {
  const isInTime = ({ waitedMs }: Wait) => waitedMs <= seconds * 1000;
  const counted = waits.filter((wait) => wait.end === 'taken' || !isInTime(wait));
  if (counted.length === 0) return undefined;
  return counted.filter((wait) => wait.end === 'taken' && isInTime(wait)).length / counted.length;
}
