import { describeDirectory } from '@rejoin/use-cases/contracts/directory.contract';
import { describe } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { makeWorld } = await postgresWorlds();

describe('the directory on Postgres', () => describeDirectory(makeWorld));
