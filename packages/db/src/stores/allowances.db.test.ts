import { describeAllowances } from '@rejoin/use-cases/contracts/allowances.contract';
import { describe } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { makeWorld } = await postgresWorlds();

describe('allowances on Postgres', () => describeAllowances(makeWorld));
