import { describe } from 'vitest';
import { describeAttachments } from '../contracts/attachments.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('a file in memory', () => describeAttachments(makeMemoryWorld));
