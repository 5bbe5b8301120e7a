import type { Chance } from '../../chaos/chance.ts';
import { AGENTS } from './agents.ts';
import { BUSTLE } from './bustle.ts';
import { FAULTS } from './faults.ts';
import { GUESTS } from './guests.ts';
import { LEG_OPERATIONS } from './legs.ts';
import { MOMENTS } from './moments.ts';
import type { Operation } from './operation.ts';
import { pickOf } from './pick-of.ts';
import { PROGRAM_OPERATIONS } from './programs.ts';

const OPERATIONS = [...GUESTS, ...AGENTS, ...LEG_OPERATIONS, ...PROGRAM_OPERATIONS, ...MOMENTS, BUSTLE, ...FAULTS];

/** Chooses operations by their weights; at times without some of the faults, or with more of them. */
export function chooseOperations(chance: Chance, weather: 'calm' | 'rough'): () => Operation | undefined {
  const lots = OPERATIONS.flatMap((operation) => {
    const ofFaults = weather === 'calm' ? 0 : chance.pick([0, 1, 1, 2]);
    const factor = operation.isFault ? ofFaults : chance.pick([1, 1, 2]);
    return Array.from({ length: operation.weight * factor }, () => operation);
  });
  return () => pickOf(chance, lots);
}
