import { describe } from 'vitest';
import { describeRouting } from '../contracts/routing.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('routing in memory', () => describeRouting(makeMemoryWorld));
