/** Seconds of each unit that a duration can be written in. */
const SECONDS = { minutes: 60, hours: 3600, days: 86_400 } as const;

export type DurationUnit = keyof typeof SECONDS;

export const DURATION_UNITS = ['minutes', 'hours', 'days'] as const satisfies readonly DurationUnit[];

/** The largest unit in which it is a whole number; minutes where there is none, or nothing to measure. */
export function unitOf(seconds: number): DurationUnit {
  return DURATION_UNITS.findLast((unit) => seconds > 0 && seconds % SECONDS[unit] === 0) ?? 'minutes';
}

export function isWhole(seconds: number, unit: DurationUnit): boolean {
  return seconds % SECONDS[unit] === 0;
}

export function inUnit(seconds: number, unit: DurationUnit): number {
  return seconds / SECONDS[unit];
}

export function toSeconds(count: number, unit: DurationUnit): number {
  return count * SECONDS[unit];
}

/** For example "3 days" or "1 hour". */
export function durationWords(seconds: number): string {
  const unit = unitOf(seconds);
  const count = inUnit(seconds, unit);
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}
