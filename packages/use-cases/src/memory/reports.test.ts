import { describe } from 'vitest';
import { describeReports } from '../contracts/reports.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('reports in memory', () => describeReports(makeMemoryWorld));
