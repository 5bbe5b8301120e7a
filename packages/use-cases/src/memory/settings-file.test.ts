import { describe } from 'vitest';
import { describeSettingsFile } from '../contracts/settings-file.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('a file of settings in memory', () => describeSettingsFile(makeMemoryWorld));
