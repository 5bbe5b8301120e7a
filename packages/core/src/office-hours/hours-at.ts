import type { Instant } from '../instant.ts';
import type { Holiday, Schedule } from './schedule.ts';
import { type WallTime, wallClock } from './wall-clock.ts';

/** Closed for the night or the weekend; or because of a holiday. */
export type Hours = 'open' | 'closed' | 'holiday';

/** Whether the company answers at that moment, by the wall clock of its time zone; in a zone that does not exist it is closed. */
export function hoursAt(schedule: Schedule, at: Instant): Hours {
  const clock = wallClock(schedule.timeZone);
  return clock === undefined ? 'closed' : hoursOf(schedule, clock(at));
}

/** {@link hoursAt} for a time on the wall. */
export function hoursOf({ hours, holidays = [] }: Schedule, { date, weekday, minute }: WallTime): Hours {
  const within = ({ from, to }: { readonly from: number; readonly to: number }) => from <= minute && minute < to;
  const holiday = holidays.find((each) => falls(each, date));
  if (holiday !== undefined) return holiday.hours?.some(within) === true ? 'open' : 'holiday';
  return hours.some((each) => each.weekday === weekday && within(each)) ? 'open' : 'closed';
}

function falls({ from, to = from, yearly }: Holiday, date: string): boolean {
  if (yearly === undefined) return from <= date && date <= to;
  const [first, last, day] = [from, to, date].map((each) => each.slice('2026-'.length));
  if (first === undefined || last === undefined || day === undefined) return false;
  return first <= last ? first <= day && day <= last : first <= day || day <= last;
}
