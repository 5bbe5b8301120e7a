import { describe } from 'vitest';
import { describeConnections } from '../contracts/connections.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('the register of connections in memory', () => describeConnections(makeMemoryWorld));
