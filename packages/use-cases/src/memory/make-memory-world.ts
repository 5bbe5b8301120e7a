import type { ContractWorld } from '../contracts/world.ts';
import { createMemoryWorld } from './world.ts';

/** Both gateways of a world in memory are one. */
export async function makeMemoryWorld(): Promise<ContractWorld> {
  const world = createMemoryWorld({ clock: Date.now });
  return { first: world, second: world };
}
