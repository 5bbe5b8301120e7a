import { describeConversationReads } from '@rejoin/use-cases/contracts/conversation-reads.contract';
import { describe } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { makeWorld } = await postgresWorlds();

describe('what is read of conversations on Postgres', () => describeConversationReads(makeWorld));
