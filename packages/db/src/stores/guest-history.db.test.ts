import { describeGuestHistory } from '@rejoin/use-cases/contracts/guest-history.contract';
import { describe } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { makeWorld } = await postgresWorlds();

describe('a guest’s past on Postgres', () => describeGuestHistory(makeWorld));
