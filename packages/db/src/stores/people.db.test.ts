import { describeAgentLines } from '@rejoin/use-cases/contracts/agent-lines.contract';
import { describePeople } from '@rejoin/use-cases/contracts/people.contract';
import { describe } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { makeWorld } = await postgresWorlds();

describe('people on Postgres', () => describePeople(makeWorld));
describe('lines of agents on Postgres', () => describeAgentLines(makeWorld));
