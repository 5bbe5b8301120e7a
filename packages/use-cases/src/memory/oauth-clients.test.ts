import { describe } from 'vitest';
import { describeOAuthClients } from '../contracts/oauth-clients.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('OAuth clients in memory', () => describeOAuthClients(makeMemoryWorld));
