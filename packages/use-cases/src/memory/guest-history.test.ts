import { describe } from 'vitest';
import { describeGuestHistory } from '../contracts/guest-history.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('a guest’s past in memory', () => describeGuestHistory(makeMemoryWorld));
