const FIRST_MS = 400;
const LONGEST_MS = 30_000;

/**
 * How long to wait before the next attempt, in ms: doubling from 0.4 s to 30 s, each between half and all of it, so that guests who lost
 * the same gateway don't all return at once. `attempt` counts failures from 0; `random` is 0…1.
 */
export function backoff(attempt: number, random: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** attempt) * (0.5 + random / 2);
}
