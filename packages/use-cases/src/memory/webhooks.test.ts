import { describe } from 'vitest';
import { describeWebhookDeliveries } from '../contracts/webhook-deliveries.contract.ts';
import { describeWebhooks } from '../contracts/webhooks.contract.ts';
import { makeMemoryWorld } from './make-memory-world.ts';

describe('webhooks in memory', () => describeWebhooks(makeMemoryWorld));

describe('what webhooks are told in memory', () => describeWebhookDeliveries(makeMemoryWorld));
