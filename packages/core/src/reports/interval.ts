import type { Instant } from '../instant.ts';

/** From one moment up to but not including another. */
export type Interval = { readonly from: Instant; readonly to: Instant };

/** A report reads no more at once than a month. */
export const REPORT_MAX_DAYS = 31;

/** That, and an hour for clocks that are put back in it, in milliseconds. */
export const REPORT_MAX_MS = REPORT_MAX_DAYS * 86_400_000 + 3_600_000;

/** Longer than a month, or none. */
export type IntervalRefused = { readonly type: 'refused'; readonly refusal: 'intervalNotReportable' };

/** Whether a report can be made of it. */
export function isReportable({ from, to }: Interval): boolean {
  return from < to && to - from <= REPORT_MAX_MS;
}

/** How much of it lies in the other one, in milliseconds. */
export function overlapMs(one: Interval, other: Interval): number {
  return Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from));
}

/**
 * Asked of stretches one after the other, the earliest first, how much of each lies in the spans, in milliseconds. The spans are as
 * `united` gives them; both are walked once.
 */
export function overlapsInTurn(spans: readonly Interval[]): (stretch: Interval) => number {
  let next = 0;
  return (stretch) => {
    let sum = 0;
    for (let span = spans[next]; span !== undefined && span.from < stretch.to; span = spans[next]) {
      sum += overlapMs(span, stretch);
      if (span.to > stretch.to) break;
      next += 1;
    }
    return sum;
  };
}

/** The same moments, each in one of them only; the earliest first. */
export function united(intervals: readonly Interval[]): Interval[] {
  const apart: Interval[] = [];
  for (const next of intervals.toSorted((a, b) => a.from - b.from)) {
    const last = apart.at(-1);
    if (last !== undefined && next.from <= last.to)
      apart[apart.length - 1] = { ...last, to: Math.max(last.to, next.to) };
    else apart.push(next);
  }
  return apart;
}
