import { describeMessageSearch } from '@rejoin/use-cases/contracts/message-search.contract';
import { describe } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { makeWorld } = await postgresWorlds();

describe('the search on Postgres', () => describeMessageSearch(makeWorld));
