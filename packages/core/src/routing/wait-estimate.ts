/** How many conversations of a queue were taken in the latest so many milliseconds. */
export type RecentTakes = { readonly takes: number; readonly overMs: number };

export type WaitEstimate = { readonly fromMs: number; readonly toMs: number } | 'unknown';

/** With fewer takes than this nothing can be said. */
const TAKES_MIN = 3;
/** Standard deviations on either side within which four of five waits end. */
const SPREAD = 1.28;

/**
 * How long whoever has this place in line (1: the next) will wait from now: a range in which four of five such waits end, as long as
 * conversations are taken at the rate of late. The fewer takes there were and the nearer the place, the less is known and the
 * wider the range: both the rate and the wait are taken for a Poisson process's, whose deviations add up.
 */
export function estimateWait(place: number, { takes, overMs }: RecentTakes): WaitEstimate {
  if (takes < TAKES_MIN || place < 1) return 'unknown';
  const middle = (place * overMs) / takes;
  const factor = Math.exp(SPREAD * Math.sqrt(1 / takes + 1 / place));
  return { fromMs: Math.round(middle / factor), toMs: Math.round(middle * factor) };
}
