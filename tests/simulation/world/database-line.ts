import type { Chance } from '../../chaos/chance.ts';
import type { Owner } from '../time/due-queue.ts';
import type { VirtualTime } from '../time/virtual-time.ts';
import { LineDown } from './line-down.ts';

/** What the line between a gateway and the database is like. */
export type Weather = {
  /** Until when answers take up to {@link SLOW_MS}. */
  slowUntil: number;
  /** Until when every other call fails. */
  failsUntil: number;
  /** Of a thousand calls so many fail at any time. */
  readonly perMille: number;
  /** Nothing fails at all. */
  isCalm: boolean;
};

const SLOW_MS = 2500;
const QUICK_MS = 4;

type LineOptions = {
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly owner: Owner;
  readonly weather: Weather;
};

/**
 * The port as a gateway reaches it: calls take time and may fail, before they are carried out or, so that nobody knows
 * whether they were, afterwards. When the gateway is gone they never settle.
 */
export function overLine<Port extends object>(port: Port, options: LineOptions): Port {
  const calls = Object.entries(port).map(([name, call]) => [
    name,
    (...words: unknown[]) => carry(async () => Reflect.apply(call, port, words), options),
  ]);
  return Object.fromEntries(calls);
}

async function carry<T>(call: () => Promise<T>, options: LineOptions): Promise<T> {
  const { owner, weather, time, chance } = options;
  const fate = fateOf(options);
  await takeTime(options);
  if (!owner.alive) return never();
  if (fate === 'failsBefore') throw new LineDown();
  const answer = await call();
  if (chance.between(1, 2) === 1 || weather.slowUntil > time.now()) await takeTime(options);
  if (!owner.alive) return never();
  if (fate === 'failsAfter') throw new LineDown();
  return answer;
}

function fateOf({ weather, time, chance }: LineOptions): 'succeeds' | 'failsBefore' | 'failsAfter' {
  if (weather.isCalm) return 'succeeds';
  const fails =
    time.now() < weather.failsUntil ? chance.between(1, 2) === 1 : chance.between(1, 1000) <= weather.perMille;
  if (!fails) return 'succeeds';
  return chance.pick(['failsBefore', 'failsBefore', 'failsAfter']);
}

async function takeTime({ weather, time, chance }: LineOptions): Promise<void> {
  const ms = chance.between(0, time.now() < weather.slowUntil ? SLOW_MS : QUICK_MS);
  if (ms > 0) await new Promise<void>((resolve) => time.after(ms, resolve));
}

function never(): Promise<never> {
  return new Promise(() => {});
}
