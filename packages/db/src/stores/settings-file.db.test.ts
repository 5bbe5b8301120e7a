import { describeSettingsFile } from '@rejoin/use-cases/contracts/settings-file.contract';
import { describe } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { makeWorld } = await postgresWorlds();

describe('a file of settings on Postgres', () => describeSettingsFile(makeWorld));
