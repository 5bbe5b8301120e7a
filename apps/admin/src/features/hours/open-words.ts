import { hoursAt } from '@rejoin/core/office-hours/hours-at';
import { nextClosing, nextOpening } from '@rejoin/core/office-hours/next-opening';
import { validateSchedule } from '@rejoin/core/office-hours/validate-schedule';
import type { ScheduleContent } from './schedule.ts';

const DAY_MS = 86_400_000;

/** Whether it is open at that moment and until when, by the clock of its own time zone. */
export function openWords(content: ScheduleContent, at: number): string {
  if (validateSchedule(content).some(({ field }) => field === 'timeZone')) return 'Unknown without a time zone';
  const schedule = { ...content, id: '' };
  const hours = hoursAt(schedule, at);
  const isOpen = hours === 'open';
  const change = isOpen ? nextClosing(schedule, at) : nextOpening(schedule, at);
  const now = isOpen ? 'Open' : hours === 'holiday' ? 'Closed for a holiday' : 'Closed';
  if (change === undefined) return isOpen ? 'Always open' : `${now}, with no opening within a year`;
  return `${now} until ${moment(change, at, content.timeZone)}`;
}

function moment(change: number, at: number, timeZone: string): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, ...options }).format(change);
  const time = format({ hour: '2-digit', minute: '2-digit' });
  const days = (change - at) / DAY_MS;
  const day = new Intl.DateTimeFormat('en-CA', { timeZone });
  if (day.format(change) === day.format(at)) return time;
  return days < 6
    ? `${format({ weekday: 'short' })} ${time}`
    : `${format({ day: 'numeric', month: 'short' })}, ${time}`;
}
