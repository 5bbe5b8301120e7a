import { describeConnections } from '@rejoin/use-cases/contracts/connections.contract';
import { describe } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { makeWorld } = await postgresWorlds();

describe('the register of connections on Postgres', () => describeConnections(makeWorld));
