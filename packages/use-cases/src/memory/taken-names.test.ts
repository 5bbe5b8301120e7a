import { describe } from 'vitest';
import { describeTakenNames } from '../contracts/taken-names.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('names in memory', () => describeTakenNames(makeMemoryWorld));
