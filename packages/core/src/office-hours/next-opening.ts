import type { Instant } from '../instant.ts';
import { hoursOf } from './hours-at.ts';
import type { Schedule } from './schedule.ts';
import { wallClock } from './wall-clock.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
/** Who does not open within a year and a day is not waited for. */
const SEARCH_DAYS = 366;

/** When the company answers again: the first minute from `at` on in which it is open; `at` itself where it is open. */
export function nextOpening(schedule: Schedule, at: Instant): Instant | undefined {
  const clock = wallClock(schedule.timeZone);
  if (clock === undefined) return undefined;
  const isOpen = (minute: number) => hoursOf(schedule, clock(minute * MINUTE_MS)) === 'open';
  const starts = [...schedule.hours, ...(schedule.holidays ?? []).flatMap(({ hours = [] }) => hours)].map(
    ({ from }) => from,
  );
  const now = Math.floor(at / MINUTE_MS);
  if (isOpen(now)) return at;
  let minute = now;
  while (minute < now + SEARCH_DAYS * DAY_MINUTES) {
    const next = minute + minutesTo(starts, clock(minute * MINUTE_MS).minute);
    if (isOpen(next)) return firstOpen(isOpen, { closed: minute, open: next }) * MINUTE_MS;
    minute = next;
  }
  return undefined;
}

/** Minutes until the wall shows the next of the times, midnight at the latest. */
function minutesTo(times: readonly number[], minute: number): number {
  return Math.min(DAY_MINUTES, ...times.filter((time) => time > minute)) - minute;
}

/** The first open minute between: the wall may have been put forward meanwhile. */
function firstOpen(
  isOpen: (minute: number) => boolean,
  { closed, open }: { readonly closed: number; readonly open: number },
): number {
  if (open - closed <= 1) return open;
  const middle = Math.floor((closed + open) / 2);
  return firstOpen(isOpen, isOpen(middle) ? { closed, open: middle } : { closed: middle, open });
}
