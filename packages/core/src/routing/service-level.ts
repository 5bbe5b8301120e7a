import type { Queue } from '../queue/queue.ts';

/** How long a conversation has waited in a queue, in milliseconds, and how that ended, if it has. */
export type Wait = { readonly waitedMs: number; readonly end: 'taken' | 'left' | 'waiting' };

/** How far a promise to guests was kept. */
export type ServiceLevel = {
  /** How many waits it rests on. */
  readonly counted: number;
  /** How many of them an agent has ended in time. */
  readonly inTime: number;
  /** The share (0…1) of them that was to be in time. */
  readonly target: number;
};

/**
 * Who was taken counts: in time, or missed. Who left or still waits counts once the time that the queue promises is over, and then as
 * missed. (Genesys Cloud: answered in time ÷ (answered + abandoned), here with short abandons left out, and with nobody's wait hidden
 * until it ends.)
 */
export function serviceLevelOf(waits: readonly Wait[], { share, seconds }: Queue['serviceLevel']): ServiceLevel {
  const isInTime = ({ waitedMs }: Wait) => waitedMs <= seconds * 1000;
  const counted = waits.filter((wait) => wait.end === 'taken' || !isInTime(wait));
  const inTime = counted.filter((wait) => wait.end === 'taken' && isInTime(wait));
  return { counted: counted.length, inTime: inTime.length, target: share };
}

/** Of several queues together: each wait by its own queue's seconds, the target as the waits are spread over the queues. */
export function serviceLevelOver(levels: readonly ServiceLevel[]): ServiceLevel {
  const sum = (of: (level: ServiceLevel) => number) => levels.reduce((total, level) => total + of(level), 0);
  const counted = sum((level) => level.counted);
  return {
    counted,
    inTime: sum(({ inTime }) => inTime),
    target: counted === 0 ? 0 : sum((level) => level.counted * level.target) / counted,
  };
}

/** Against the last digits of sums of fractions. */
const NEARLY = 1e-9;

/** `undefined`: nothing counts yet. */
export function isServiceLevelMet({ counted, inTime, target }: ServiceLevel): boolean | undefined {
  return counted === 0 ? undefined : inTime / counted >= target - NEARLY;
}

/** In whole per cent, rounded down: what is not met never looks as if it were. `undefined`: nothing counts yet. */
export function serviceLevelPercent({ counted, inTime }: ServiceLevel): number | undefined {
  return counted === 0 ? undefined : Math.floor((inTime / counted) * 100 + NEARLY);
}
