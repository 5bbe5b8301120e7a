import { describe } from 'vitest';
import { describeConversationLog } from '../contracts/conversation-log.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('the log in memory', () => describeConversationLog(makeMemoryWorld));
