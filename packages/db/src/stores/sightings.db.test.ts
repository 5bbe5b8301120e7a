import { describeSightings } from '@rejoin/use-cases/contracts/sightings.contract';
import { describe } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { makeWorld } = await postgresWorlds();

describe('where deployments are seen, on Postgres', () => describeSightings(makeWorld));
