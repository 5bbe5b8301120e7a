const DAY_MS = 24 * 3_600_000;

/** When a parked conversation is back, as short as a list needs it: "15:00", "tomorrow", "Fri", "4 Dec". */
export function backAt(at: number, now: number, locale = 'en-GB'): string {
  const written = (parts: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, parts).format(at);
  const days = Math.round((midnight(at) - midnight(now)) / DAY_MS);
  if (days <= 0) return written({ hour: '2-digit', minute: '2-digit' });
  if (days === 1) return 'tomorrow';
  return days < 7 ? written({ weekday: 'short' }) : written({ day: 'numeric', month: 'short' });
}

function midnight(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}
