import { describeDrafts } from '@rejoin/use-cases/contracts/drafts.contract';
import { describe } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { makeWorld } = await postgresWorlds();

describe('drafts on Postgres', () => describeDrafts(makeWorld));
