import { describe } from 'vitest';
import { describeDirectory } from '../contracts/directory.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('the directory in memory', () => describeDirectory(makeMemoryWorld));
