const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once for each way of writing: making one takes longer than drawing the message whose time it writes. */
function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}

/**
 * How long ago, as a list says it: "now" (under a minute), "5 m", "3 h" (under a day), "2 d" (under a week), then "12 May", or
 * "12 May 2024" in another year. Times in milliseconds since 1970. What lies ahead is "now": clocks differ a little.
 */
export function relativeTime(at: number, now: number, locale = 'en-GB'): string {
  const age = now - at;
  if (age < minute) return 'now';
  if (age < hour) return `${Math.floor(age / minute)} m`;
  if (age < day) return `${Math.floor(age / hour)} h`;
  if (age < 7 * day) return `${Math.floor(age / day)} d`;
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return formatOf(locale, {
    day: 'numeric',
    month: 'short',
    ...(!sameYear && { year: 'numeric' }),
  }).format(at);
}

/** "0:45", "12:03", "1:02:03"; nothing is left below zero. */
export function timeLeft(milliseconds: number): string {
  const seconds = Math.max(Math.ceil(milliseconds / 1000), 0);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = String(seconds % 60).padStart(2, '0');
  return hours === 0 ? `${minutes}:${tail}` : `${hours}:${String(minutes).padStart(2, '0')}:${tail}`;
}

/** The exact time for a hover: "Tuesday 12 May 2026 at 14:03:22". */
export function exactTime(at: number, locale = 'en-GB'): string {
  return formatOf(locale, { dateStyle: 'full', timeStyle: 'medium' }).format(at);
}

/** "14:03". */
export function clockTime(at: number, locale = 'en-GB'): string {
  return formatOf(locale, { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** "Today", "Yesterday", "Tuesday" within the last week, then "Tuesday 12 May" (with the year when it is another). */
export function dayName(at: number, now: number, locale = 'en-GB'): string {
  const midnight = (time: number) => new Date(time).setHours(0, 0, 0, 0);
  const days = Math.round((midnight(now) - midnight(at)) / day);
  if (days <= 0) return 'Today';
  if (days === 1) return 'Yesterday';
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return formatOf(locale, {
    weekday: 'long',
    ...(days > 6 && { day: 'numeric', month: 'long' }),
    ...(!sameYear && { year: 'numeric' }),
  }).format(at);
}
