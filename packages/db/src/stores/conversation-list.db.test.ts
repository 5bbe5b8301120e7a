import { describeConversationList } from '@rejoin/use-cases/contracts/conversation-list.contract';
import { describe } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { makeWorld } = await postgresWorlds();

describe('the list of conversations on Postgres', () => describeConversationList(makeWorld));
