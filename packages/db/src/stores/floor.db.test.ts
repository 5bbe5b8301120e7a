import { describeFloor } from '@rejoin/use-cases/contracts/floor.contract';
import { describe } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { makeWorld } = await postgresWorlds();

describe('the floor on Postgres', () => describeFloor(makeWorld));
