import { describe } from 'vitest';
import { describeConversationReads } from '../contracts/conversation-reads.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('what is read of conversations in memory', () => describeConversationReads(makeMemoryWorld));
