import { describe } from 'vitest';
import { describeFlows } from '../contracts/flows.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('flows in memory', () => describeFlows(makeMemoryWorld));
