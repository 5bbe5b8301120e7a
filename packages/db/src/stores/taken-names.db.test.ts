import { describeTakenNames } from '@rejoin/use-cases/contracts/taken-names.contract';
import { describe } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { makeWorld } = await postgresWorlds();

describe('names on Postgres', () => describeTakenNames(makeWorld));
