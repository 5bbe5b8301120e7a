import { describeDeviceLinks } from '@rejoin/use-cases/contracts/device-links.contract';
import { describe } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { makeWorld } = await postgresWorlds();

describe('device links on Postgres', () => describeDeviceLinks(makeWorld));
