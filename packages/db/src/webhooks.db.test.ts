import { describeWebhookDeliveries } from '@rejoin/use-cases/contracts/webhook-deliveries.contract';
import { describeWebhooks } from '@rejoin/use-cases/contracts/webhooks.contract';
import { describe } from 'vitest';
import { postgresWorlds } from './testing/contract-world.ts';

const { makeWorld } = await postgresWorlds();

describe('webhooks on Postgres', () => describeWebhooks(makeWorld));

describe('what webhooks are told on Postgres', () => describeWebhookDeliveries(makeWorld));
