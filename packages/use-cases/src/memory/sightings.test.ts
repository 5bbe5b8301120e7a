import { describe } from 'vitest';
import { describeSightings } from '../contracts/sightings.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('where deployments are seen, in memory', () => describeSightings(makeMemoryWorld));
