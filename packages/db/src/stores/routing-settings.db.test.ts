import { describeAgentDesk } from '@rejoin/use-cases/contracts/agent-desk.contract';
import { describeCannedResponses } from '@rejoin/use-cases/contracts/canned-responses.contract';
import { describeFlowSecrets } from '@rejoin/use-cases/contracts/flow-secrets.contract';
import { describeNamedSettings } from '@rejoin/use-cases/contracts/named-settings.contract';
import { describeQueues } from '@rejoin/use-cases/contracts/queues.contract';
import { describeSchedules } from '@rejoin/use-cases/contracts/schedules.contract';
import { describe } from 'vitest';
import { postgresWorlds } from '../testing/contract-world.ts';

const { makeWorld } = await postgresWorlds();

describe('queues on Postgres', () => describeQueues(makeWorld));
describe('skills and wrap-up codes on Postgres', () => describeNamedSettings(makeWorld));
describe('what is said of agents on Postgres', () => describeAgentDesk(makeWorld));
describe('canned responses on Postgres', () => describeCannedResponses(makeWorld));
describe('schedules on Postgres', () => describeSchedules(makeWorld));
describe('secrets of flows on Postgres', () => describeFlowSecrets(makeWorld));
