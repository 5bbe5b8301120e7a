import { type Interval, isReportable } from '@rejoin/core/reports/interval';

/** Whole days by this browser's clock, each as `2026-11-29`; the last is among them. */
export type Days = { readonly first: string; readonly last: string };

/** From the first day's midnight to the one after the last. `undefined`: no days, none in order, or more than a report can be made of. */
export function intervalOf({ first, last }: Days): Interval | undefined {
  const [from, to] = [midnight(first, 0), midnight(last, 1)];
  if (from === undefined || to === undefined) return undefined;
  return isReportable({ from, to }) ? { from, to } : undefined;
}

/** What the file of a report on these days is called. */
export function fileNameOf(report: string, { first, last }: Days): string {
  return first === last ? `${report}-${first}.csv` : `${report}-${first}-to-${last}.csv`;
}

export const CHOICES = [
  { value: 'today', label: 'Today', first: 0, last: 0 },
  { value: 'yesterday', label: 'Yesterday', first: 1, last: 1 },
  { value: 'week', label: 'Last 7 days', first: 6, last: 0 },
] as const;

export type DaysChoice = (typeof CHOICES)[number]['value'];

/** The days that a choice means at this moment. */
export function daysOf(choice: DaysChoice, now: number): Days {
  const { first, last } = CHOICES.find(({ value }) => value === choice) ?? CHOICES[0];
  return { first: dayBefore(now, first), last: dayBefore(now, last) };
}

/** The choice that means these days; `undefined`: they were picked. */
export function choiceOf({ first, last }: Days, now: number): DaysChoice | undefined {
  return CHOICES.map(({ value }) => value).find((value) => {
    const days = daysOf(value, now);
    return days.first === first && days.last === last;
  });
}

function dayBefore(now: number, days: number): string {
  const date = new Date(now);
  date.setDate(date.getDate() - days);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function midnight(day: string, daysLater: number): number | undefined {
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day)?.map(Number) ?? [];
  if (year === undefined || month === undefined || date === undefined) return undefined;
  return new Date(year, month - 1, date + daysLater).getTime();
}
