import { describeRouting } from '@rejoin/use-cases/contracts/routing.contract';
import { describe } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { makeWorld } = await postgresWorlds();

describe('routing on Postgres', () => describeRouting(makeWorld));
