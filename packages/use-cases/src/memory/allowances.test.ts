import { describe } from 'vitest';
import { describeAllowances } from '../contracts/allowances.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('allowances in memory', () => describeAllowances(makeMemoryWorld));
