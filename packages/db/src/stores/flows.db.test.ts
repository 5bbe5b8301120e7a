import { describeFlows } from '@rejoin/use-cases/contracts/flows.contract';
import { describe } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { makeWorld } = await postgresWorlds();

describe('flows on Postgres', () => describeFlows(makeWorld));
