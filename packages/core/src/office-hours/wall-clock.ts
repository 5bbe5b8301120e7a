import type { Instant } from '../instant.ts';

/** What calendar and clock show on the wall of a time zone. */
export type WallTime = {
  /** `2026-12-24`. */
  readonly date: string;
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  /** Minutes after midnight. */
  readonly minute: number;
};

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The wall clock of a zone by its IANA name; `undefined`: there is no such zone. */
export function wallClock(timeZone: string): ((at: Instant) => WallTime) | undefined {
  const format = formatOf(timeZone);
  if (format === undefined) return undefined;
  return (at) => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
    const { year = '', month, day, weekday = '', hour, minute } = parts;
    return {
      date: `${year.padStart(4, '0')}-${month}-${day}`,
      weekday: WEEKDAYS.indexOf(weekday) + 1,
      minute: Number(hour) * 60 + Number(minute),
    };
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  const two = '2-digit' as const;
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      weekday: 'short',
      year: 'numeric',
      month: two,
      day: two,
      hour: two,
      minute: two,
      hourCycle: 'h23',
    });
  } catch {
    return undefined;
  }
}
