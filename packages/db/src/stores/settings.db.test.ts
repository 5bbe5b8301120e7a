import { describeSettings } from '@rejoin/use-cases/contracts/settings.contract';
import { describe } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { makeWorld } = await postgresWorlds();

describe('settings on Postgres', () => describeSettings(makeWorld));
