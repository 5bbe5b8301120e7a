/** Seconds of each unit that a duration can be written in. */
const SECONDS = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const;

export type DurationUnit = keyof typeof SECONDS;

const UNITS = ['seconds', 'minutes', 'hours', 'days'] as const satisfies readonly DurationUnit[];

/** The largest of the units in which it is a whole number; the first of them where there is none, or nothing to measure. */
export function unitOf(seconds: number, units: readonly [DurationUnit, ...DurationUnit[]]): DurationUnit {
  return units.findLast((unit) => seconds > 0 && isWhole(seconds, unit)) ?? units[0];
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
  const unit = unitOf(seconds, UNITS);
  const count = inUnit(seconds, unit);
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}
