import { describe } from 'vitest';
import { describeGuestData } from '../contracts/guest-data.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('a guest’s data in memory', () => describeGuestData(makeMemoryWorld));
