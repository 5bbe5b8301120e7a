import { describeReports } from '@rejoin/use-cases/contracts/reports.contract';
import { describe } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { makeWorld } = await postgresWorlds();

describe('reports on Postgres', () => describeReports(makeWorld));
