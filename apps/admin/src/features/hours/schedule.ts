import type { AppRouter } from '@rejoin/api/router';
import type { OpeningHours, Schedule } from '@rejoin/core/office-hours/schedule';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

/** A schedule as the server tells it. */
export type StoredSchedule = inferRouterOutputs<AppRouter>['schedules']['get'];

/** What the form holds. */
export type ScheduleContent = Omit<Schedule, 'id'>;

/** When it is open on one day. */
export type Span = Pick<OpeningHours, 'from' | 'to'>;

export type ScheduleAbilities = { readonly add: boolean; readonly edit: boolean; readonly delete: boolean };

/** Where schedules are listed. */
export const HOURS = { href: '/hours', label: 'Hours' } as const;

/** The form and the server judge alike, except by the time zones that each knows. */
export const INVALID_SCHEDULE = {
  invalid: 'the server does not know this time zone. Choose another and save again.',
} as const;

/** What the form for a new one begins with: the usual week. */
export function newSchedule(timeZone: string): ScheduleContent {
  const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 9 * 60, to: 17 * 60 }));
  return { name: '', timeZone, hours, holidays: [] };
}

export function contentOf({ id: _, revision: __, holidays = [], ...content }: StoredSchedule): ScheduleContent {
  return { ...content, holidays };
}

type Sent = inferRouterInputs<AppRouter>['schedules']['add']['schedule'];

/** What is sent. */
export function scheduleToSend({ holidays = [], hours, ...content }: ScheduleContent): Sent {
  return {
    ...content,
    hours: [...hours],
    holidays: holidays.map(({ hours: own, ...holiday }) => ({ ...holiday, ...(own && { hours: [...own] }) })),
  };
}

export function spansOf(hours: readonly OpeningHours[], weekday: number): Span[] {
  return hours.filter((each) => each.weekday === weekday).map(({ from, to }) => ({ from, to }));
}

/** The week with other hours on the days named. */
export function withSpans(
  hours: readonly OpeningHours[],
  weekdays: readonly number[],
  spans: readonly Span[],
): OpeningHours[] {
  return [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) =>
    (weekdays.includes(weekday) ? spans : spansOf(hours, weekday)).map((span) => ({ weekday, ...span })),
  );
}
