/** How moments are written: in this machine's time zone unless another is named. */
type Place = { readonly locale?: string; readonly timeZone?: string };

function written(at: number, { locale = 'en-GB', timeZone }: Place, parts: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...parts, ...(timeZone !== undefined && { timeZone }) }).format(at);
}

const CLOCK = { hour: '2-digit', minute: '2-digit' } as const;

/** "10:30". */
export function clockWords(at: number, place: Place = {}): string {
  return written(at, place, CLOCK);
}

/** "Tuesday 24 November", and "Thursday, 7 January 2027" where it is not the year of `now`. */
export function dayWords(at: number, now: number, place: Place = {}): string {
  const yearOf = (moment: number) => written(moment, place, { year: 'numeric' });
  const year = yearOf(at) === yearOf(now) ? {} : ({ year: 'numeric' } as const);
  return written(at, place, { weekday: 'long', day: 'numeric', month: 'long', ...year });
}

/** "Tue 24 Nov 2026, 10:30". */
export function momentWords(at: number, place: Place = {}): string {
  return written(at, place, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', ...CLOCK });
}

/** "until 10:30", and with the day when that is not today: "until 24 Nov, 10:30". */
export function untilWords(at: number, now: number, place: Place = {}): string {
  const isToday = dayWords(at, now, place) === dayWords(now, now, place);
  return `until ${written(at, place, isToday ? CLOCK : { day: 'numeric', month: 'short', ...CLOCK })}`;
}
