import { describe } from 'vitest';
import { describePeople } from '../contracts/people.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('people in memory', () => describePeople(makeMemoryWorld));
