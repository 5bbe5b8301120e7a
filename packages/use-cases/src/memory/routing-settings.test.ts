import { describe } from 'vitest';
import { describeAgentDesk } from '../contracts/agent-desk.contract.ts';
import { describeCannedResponses } from '../contracts/canned-responses.contract.ts';
import { describeFlowSecrets } from '../contracts/flow-secrets.contract.ts';
import { describeNamedSettings } from '../contracts/named-settings.contract.ts';
import { describeQueues } from '../contracts/queues.contract.ts';
import { describeSchedules } from '../contracts/schedules.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('queues in memory', () => describeQueues(makeMemoryWorld));
describe('skills and wrap-up codes in memory', () => describeNamedSettings(makeMemoryWorld));
describe('what is said of agents in memory', () => describeAgentDesk(makeMemoryWorld));
describe('canned responses in memory', () => describeCannedResponses(makeMemoryWorld));
describe('schedules in memory', () => describeSchedules(makeMemoryWorld));
describe('secrets of flows in memory', () => describeFlowSecrets(makeMemoryWorld));
