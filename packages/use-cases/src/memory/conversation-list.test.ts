import { describe } from 'vitest';
import { describeConversationList } from '../contracts/conversation-list.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('the list of conversations in memory', () => describeConversationList(makeMemoryWorld));
