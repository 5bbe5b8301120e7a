import { describe } from 'vitest';
import { describeAudit } from '../contracts/audit.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('the audit log in memory', () => describeAudit(makeMemoryWorld));
