import { describeGuestSignIn } from '@rejoin/use-cases/contracts/guest-sign-in.contract';
import { describe } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { makeWorld } = await postgresWorlds();

describe('guests’ sign-in on Postgres', () => describeGuestSignIn(makeWorld));
