import { describe } from 'vitest';
import { describeAgentLines } from '../contracts/agent-lines.contract.ts';
import { describePeople } from '../contracts/people.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('people in memory', () => describePeople(makeMemoryWorld));
describe('lines of agents in memory', () => describeAgentLines(makeMemoryWorld));
