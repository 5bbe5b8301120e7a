import { NAME_MAX } from '../name-limits.ts';
import type { Holiday, OpeningHours, Schedule } from './schedule.ts';
import { wallClock } from './wall-clock.ts';

export type ScheduleProblem = {
  readonly field: 'name' | 'timeZone' | 'hours' | 'holidays';
  /** Which day of the week (1 = Monday) or which holiday (0 for the first) it is about. */
  readonly at?: number;
  readonly problem:
    | 'missing'
    | 'tooLong'
    | 'taken'
    | 'unknownZone'
    | 'outOfRange'
    | 'overlap'
    | 'noDate'
    | 'endsBefore'
    | 'tooMany'
    | 'nameMissing'
    | 'nameTooLong';
};

const DAY_MINUTES = 1440;
const HOLIDAYS_MAX = 200;
/** Spans of one day. */
const SPANS_MAX = 10;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

type Span = Pick<OpeningHours, 'from' | 'to'>;

/** Everything that is wrong with a schedule. An empty list: it may be saved. */
export function validateSchedule({ name, timeZone, hours, holidays = [] }: Omit<Schedule, 'id'>): ScheduleProblem[] {
  const problems: ScheduleProblem[] = [];
  if (name.trim() === '') problems.push({ field: 'name', problem: 'missing' });
  if (name.length > NAME_MAX) problems.push({ field: 'name', problem: 'tooLong' });
  if (!isZone(timeZone)) problems.push({ field: 'timeZone', problem: 'unknownZone' });
  for (const weekday of new Set(hours.map((each) => each.weekday))) {
    const problem = spansProblem(hours.filter((each) => each.weekday === weekday));
    if (!isWeekday(weekday)) problems.push({ field: 'hours', problem: 'outOfRange' });
    else if (problem !== undefined) problems.push({ field: 'hours', at: weekday, problem });
  }
  if (holidays.length > HOLIDAYS_MAX) problems.push({ field: 'holidays', problem: 'tooMany' });
  for (const [at, holiday] of holidays.entries())
    for (const problem of holidayProblems(holiday)) problems.push({ field: 'holidays', at, problem });
  return problems;
}

function holidayProblems({ name, from, to, yearly, hours }: Holiday): ScheduleProblem['problem'][] {
  const checks: readonly (ScheduleProblem['problem'] | false | undefined)[] = [
    name.trim() === '' && 'nameMissing',
    name.length > NAME_MAX && 'nameTooLong',
    !(isDate(from) && (to === undefined || isDate(to))) && 'noDate',
    isDate(from) && to !== undefined && isDate(to) && yearly === undefined && to < from && 'endsBefore',
    hours !== undefined && (hours.length === 0 ? 'missing' : spansProblem(hours)),
  ];
  return checks.filter((check) => check !== false && check !== undefined);
}

function spansProblem(spans: readonly Span[]): ScheduleProblem['problem'] | undefined {
  if (!spans.every(isSpan)) return 'outOfRange';
  if (spans.length > SPANS_MAX) return 'tooMany';
  const sorted = [...spans].sort((a, b) => a.from - b.from);
  return sorted.some(({ from }, index) => from < (sorted[index - 1]?.to ?? 0)) ? 'overlap' : undefined;
}

function isSpan({ from, to }: Span): boolean {
  return Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from < to && to <= DAY_MINUTES;
}

function isWeekday(weekday: number): boolean {
  return Number.isInteger(weekday) && weekday >= 1 && weekday <= 7;
}

/** A name, not a distance from Greenwich: that one knows no summer time. */
function isZone(timeZone: string): boolean {
  return /^[a-z]/i.test(timeZone) && wallClock(timeZone) !== undefined;
}

/** A day that there is: not the 31st of April. */
function isDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
