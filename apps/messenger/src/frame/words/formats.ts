import type { Instant } from '@rejoin/core/instant';

/** Dates and times as `language` writes them, in the guest's own time zone. */
export type Formats = {
  readonly time: (at: Instant) => string;
  readonly exact: (at: Instant) => string;
  /** Today, yesterday, the weekday within a week, else the date, with the year where it is not that of `now`. */
  readonly day: (at: Instant, now: Instant) => string;
  /** Which calendar day `at` falls on, counted from a fixed one. */
  readonly dayNumber: (at: Instant) => number;
  /** The weekday and the date, with the year where it is not that of `now`. */
  readonly fullDay: (at: Instant, now: Instant) => string;
  /** A day and a time, short, with the year where it is not that of `now`. */
  readonly moment: (at: Instant, now: Instant) => string;
  /** Bytes as a person reads them: 940 bytes, 12 kB, 3.4 MB. One kB is 1024 bytes, as in the limits that are told. */
  readonly fileSize: (bytes: number) => string;
  /** A number of minutes, short. */
  readonly minutes: (count: number) => string;
  /** The time zone all of this is in. */
  readonly zone: string;
};

const DAY_MS = 86_400_000;
/** In no time zone does a day begin within one; formats are slow to ask, and a thread asks for each of its messages. */
const QUARTER_HOUR_MS = 900_000;
/** Some browsers have others, such as en-US@posix, at which the formats below throw. */
const GOOD_TAG = /^[\w-]*\w$/;

/** The language as the guest's own region writes it, by what their browser wants: the words are the same, days and times are not. */
export function regional(language: string, browser: readonly string[]): string {
  const [spoken = language] = language.split('-');
  return browser.find((tag) => tag.split('-')[0] === spoken && GOOD_TAG.test(tag)) ?? language;
}

export function createFormats(language: string, timeZone?: string): Formats {
  const zone = timeZone === undefined ? {} : { timeZone };
  const written = (parts: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, { ...parts, ...zone });
  const time = written({ timeStyle: 'short' });
  const exact = written({ dateStyle: 'full', timeStyle: 'short' });
  const weekday = written({ weekday: 'long' });
  // Swedish writes days as 2026-11-23.
  const calendar = new Intl.DateTimeFormat('sv', zone);
  const days = new Map<number, number>();
  const dayNumber = (at: Instant) => {
    const quarter = Math.floor(at / QUARTER_HOUR_MS);
    const day = days.get(quarter) ?? Math.round(Date.parse(`${calendar.format(at)}T00:00:00Z`) / DAY_MS);
    days.set(quarter, day);
    return day;
  };
  const yearOf = (at: Instant) => calendar.format(at).slice(0, 4);
  const dated = (parts: Intl.DateTimeFormatOptions) => (at: Instant, now: Instant) =>
    written({ day: 'numeric', ...parts, ...(yearOf(at) !== yearOf(now) && { year: 'numeric' }) }).format(at);
  const date = dated({ weekday: 'short', month: 'long' });
  const minutes = new Intl.NumberFormat(language, { style: 'unit', unit: 'minute' });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  return {
    time: (at) => time.format(at),
    exact: (at) => exact.format(at),
    dayNumber,
    fullDay: dated({ weekday: 'long', month: 'long' }),
    moment: dated({ weekday: 'short', month: 'short', hour: 'numeric', minute: '2-digit' }),
    fileSize: (bytes) => fileSize(bytes, language),
    minutes: (count) => minutes.format(count),
    zone: time.resolvedOptions().timeZone.replaceAll('_', ' '),
    day(at, now) {
      const days = dayNumber(now) - dayNumber(at);
      if (days === 0 || days === 1) return capitalised(relative.format(-days, 'day'), language);
      return days > 1 && days < 7 ? weekday.format(at) : date(at, now);
    },
  };
}

function fileSize(bytes: number, language: string): string {
  const power = bytes < 1024 ? 0 : bytes < 1024 ** 2 ? 1 : 2;
  const unit = ['byte', 'kilobyte', 'megabyte'][power] ?? 'byte';
  const value = bytes / 1024 ** power;
  const maximumFractionDigits = power > 0 && value < 9.95 ? 1 : 0;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits,
    unitDisplay: power === 0 ? 'long' : 'short',
  }).format(value);
}

function capitalised(text: string, language: string): string {
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1);
}
