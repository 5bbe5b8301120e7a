import type { Instant } from '../instant.ts';
import { type Hours, hoursOf } from './hours-at.ts';
import type { Schedule } from './schedule.ts';
import { wallClock } from './wall-clock.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
/** What does not happen within a year and a day is not waited for. */
const SEARCH_DAYS = 366;

/** When the company answers again: the first minute from `at` on in which it is open; `at` itself where it is open. */
export function nextOpening(schedule: Schedule, at: Instant): Instant | undefined {
  const starts = spansOf(schedule).map(({ from }) => from);
  return nextMinute(schedule, { at, times: starts, isWanted: (hours) => hours === 'open' });
}

/** When the company ceases to answer: the first minute from `at` on in which it is not open; `at` itself where it is not. */
export function nextClosing(schedule: Schedule, at: Instant): Instant | undefined {
  const ends = spansOf(schedule).map(({ to }) => to);
  return nextMinute(schedule, { at, times: ends, isWanted: (hours) => hours !== 'open' });
}

function spansOf({ hours, holidays = [] }: Schedule): readonly { readonly from: number; readonly to: number }[] {
  return [...hours, ...holidays.flatMap((holiday) => holiday.hours ?? [])];
}

type Search = {
  readonly at: Instant;
  /** Minutes after midnight at which it may begin to be so; besides it may at midnight. */
  readonly times: readonly number[];
  readonly isWanted: (hours: Hours) => boolean;
};

function nextMinute(schedule: Schedule, { at, times, isWanted }: Search): Instant | undefined {
  const clock = wallClock(schedule.timeZone);
  if (clock === undefined) return undefined;
  const isSo = (minute: number) => isWanted(hoursOf(schedule, clock(minute * MINUTE_MS)));
  const now = Math.floor(at / MINUTE_MS);
  if (isSo(now)) return at;
  let minute = now;
  while (minute < now + SEARCH_DAYS * DAY_MINUTES) {
    const next = minute + minutesTo(times, clock(minute * MINUTE_MS).minute);
    if (isSo(next)) return firstSo(isSo, { before: minute, after: next }) * MINUTE_MS;
    minute = next;
  }
  return undefined;
}

/** Minutes until the wall shows the next of the times, midnight at the latest. */
function minutesTo(times: readonly number[], minute: number): number {
  return Math.min(DAY_MINUTES, ...times.filter((time) => time > minute)) - minute;
}

/** The first minute between in which it is so: the wall may have been put forward meanwhile. */
function firstSo(
  isSo: (minute: number) => boolean,
  { before, after }: { readonly before: number; readonly after: number },
): number {
  if (after - before <= 1) return after;
  const middle = Math.floor((before + after) / 2);
  return firstSo(isSo, isSo(middle) ? { before, after: middle } : { before: middle, after });
}
