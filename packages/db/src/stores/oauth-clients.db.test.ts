import { describeOAuthClients } from '@rejoin/use-cases/contracts/oauth-clients.contract';
import { describe } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { makeWorld } = await postgresWorlds();

describe('OAuth clients on Postgres', () => describeOAuthClients(makeWorld));
