const DAY_MINUTES = 1440;

/** Minutes after midnight as a time field writes them, `09:30`; the end of the day as midnight. Nothing where there are none. */
export function timeOf(minutes: number): string {
  if (!Number.isInteger(minutes)) return '';
  const two = (count: number) => `${count}`.padStart(2, '0');
  return `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/** What a time field holds, in minutes after midnight; NaN while it holds no time. As the end of a span midnight is the end of the day. */
export function minutesOf(time: string, side: 'from' | 'to'): number {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(time) ?? [];
  const count = Number(hours ?? Number.NaN) * 60 + Number(minutes);
  return side === 'to' && count === 0 ? DAY_MINUTES : count;
}
