import { describeConversationLog } from '@rejoin/use-cases/contracts/conversation-log.contract';
import { describe } from 'vitest';
import { postgresWorlds } from './testing/contract-world.ts';

const { makeWorld } = await postgresWorlds();

describe('the log on Postgres', () => describeConversationLog(makeWorld));
