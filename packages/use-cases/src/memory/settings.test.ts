import { describe } from 'vitest';
import { describeSettings } from '../contracts/settings.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('settings in memory', () => describeSettings(makeMemoryWorld));
