import type { Instant } from '../instant.ts';

/** What a gateway has told of an agent's lines to it. */
export type LineNote = {
  /** When the gateway gave its last sign of life. */
  readonly aliveAt: Instant;
  /** When it has said that the last of them is gone; absent: it has told of one since. */
  readonly leftAt?: Instant;
};

/**
 * For how long after a gateway's last sign of life the lines to it count, in milliseconds: one that is killed takes nothing back.
 * Four of its beats, so that one that is late makes nobody look as if they had gone.
 */
export const LINE_COUNTS_MS = 4000;

/**
 * How long what rings at somebody who has lost their last line waits for them to come back, in milliseconds: as long as it takes
 * to load the page anew, and to change from one network to another.
 */
export const LOST_LINE_MS = 5000;

/**
 * Whether somebody has no line at this moment: they had one, and none counts any more. Nobody whom no gateway has told of: whoever
 * can go on queue has come over a line, and who has never had one is soon offline.
 */
export function isWithoutLine(notes: readonly LineNote[], at: Instant): boolean {
  return (
    notes.length > 0 && !notes.some(({ aliveAt, leftAt }) => leftAt === undefined && aliveAt > at - LINE_COUNTS_MS)
  );
}

/**
 * Whether somebody has had no line for so long, in milliseconds, that what rings at them goes on. A line to a gateway that takes
 * nothing back is gone since its last sign of life.
 */
export function hasLostLine(notes: readonly LineNote[], at: Instant, forMs: number): boolean {
  return isWithoutLine(notes, at) && notes.every(({ aliveAt, leftAt = aliveAt }) => leftAt <= at - forMs);
}
