import type { Instant } from '../instant.ts';
import { type Hours, hoursOf } from './hours-at.ts';
import type { Schedule } from './schedule.ts';
import { type WallTime, wallClock } from './wall-clock.ts';

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
  const wall = (minute: number) => clock(minute * MINUTE_MS);
  const isSo = (minute: number) => isWanted(hoursOf(schedule, wall(minute)));
  const now = Math.floor(at / MINUTE_MS);
  if (isSo(now)) return at;
  let minute = now;
  while (minute < now + SEARCH_DAYS * DAY_MINUTES) {
    minute = firstJump(wall, { before: minute, after: minute + minutesTo(times, wall(minute).minute) });
    if (isSo(minute)) return minute * MINUTE_MS;
  }
  return undefined;
}

/** Minutes until the wall shows the next of the times, midnight at the latest. */
function minutesTo(times: readonly number[], minute: number): number {
  return Math.min(DAY_MINUTES, ...times.filter((time) => time > minute)) - minute;
}

type Stretch = { readonly before: number; readonly after: number };

/** The first minute of the stretch for which the wall was put forward or back; its end where it was not. */
function firstJump(wall: (minute: number) => WallTime, { before, after }: Stretch): number {
  if (after - before <= 1 || isSteady(wall, { before, after })) return after;
  const middle = Math.floor((before + after) / 2);
  return isSteady(wall, { before, after: middle })
    ? firstJump(wall, { before: middle, after })
    : firstJump(wall, { before, after: middle });
}

/** Whether as many minutes have gone by on the wall. */
function isSteady(wall: (minute: number) => WallTime, { before, after }: Stretch): boolean {
  return (wall(after).minute - wall(before).minute - (after - before)) % DAY_MINUTES === 0;
}
