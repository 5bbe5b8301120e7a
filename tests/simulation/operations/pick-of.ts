import type { Chance } from '../../chaos/chance.ts';

/** One of them by chance; `undefined` when there are none. */
export function pickOf<T>(chance: Chance, among: readonly T[]): T | undefined {
  const [first, ...others] = among;
  return first === undefined ? undefined : chance.pick([first, ...others]);
}
