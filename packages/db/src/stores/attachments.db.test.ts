import { describeAttachments } from '@rejoin/use-cases/contracts/attachments.contract';
import { describe } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { makeWorld } = await postgresWorlds();

describe('a file on Postgres', () => describeAttachments(makeWorld));
