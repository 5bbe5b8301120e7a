import type { Weather } from './database-line.ts';
import { type Gateway, type Surroundings, startGateway } from './gateway.ts';

/** Where a gateway runs: its clock and its line stay when it dies and another one is started. */
export type Site = {
  readonly name: string;
  /** How far its clock is off virtual time, ms. */
  clockOffset: number;
  readonly clock: () => number;
  readonly weather: Weather;
  /** `undefined` while it is down. */
  readonly gateway: () => Gateway | undefined;
  readonly start: () => Promise<void>;
  /** All it had in memory is gone, and what it had begun never comes to an end. */
  readonly kill: () => void;
};

export function createSite(
  surroundings: Surroundings,
  { name, clockOffset, perMille }: { readonly name: string; readonly clockOffset: number; readonly perMille: number },
): Site {
  let gateway: Gateway | undefined;
  const site: Site = {
    name,
    clockOffset,
    clock: () => Math.round(surroundings.time.now() + site.clockOffset),
    weather: { slowUntil: 0, failsUntil: 0, perMille, isCalm: false },
    gateway: () => gateway,
    async start() {
      gateway ??= await startGateway(surroundings, site);
    },
    kill() {
      if (gateway === undefined) return;
      gateway.owner.alive = false;
      for (const hear of gateway.onDeath) hear();
      gateway = undefined;
    },
  };
  return site;
}
