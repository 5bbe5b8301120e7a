import { describe } from 'vitest';
import { describeGuestSignIn } from '../contracts/guest-sign-in.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('guests’ sign-in in memory', () => describeGuestSignIn(makeMemoryWorld));
