import type { Instant } from '../instant.ts';
import type { Schedule } from './schedule.ts';

/** Whether the schedule is open at that moment, on the wall clock of its time zone. Throws a RangeError on an unknown zone. */
export function isOpenAt(schedule: Schedule, at: Instant): boolean {
  const { weekday, minute } = wallClock(schedule.timeZone, at);
  return schedule.hours.some((hours) => hours.weekday === weekday && hours.from <= minute && minute < hours.to);
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

function wallClock(timeZone: string, at: Instant): { weekday: number; minute: number } {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    weekday: WEEKDAYS.indexOf(parts['weekday'] ?? '') + 1,
    minute: Number(parts['hour']) * 60 + Number(parts['minute']),
  };
}
