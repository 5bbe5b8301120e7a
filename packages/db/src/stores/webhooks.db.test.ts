import { MONDAY, newSession, start, stored } from '@rejoin/use-cases/contracts/talk';
import { describeWebhookDeliveries } from '@rejoin/use-cases/contracts/webhook-deliveries.contract';
import { describeWebhooks } from '@rejoin/use-cases/contracts/webhooks.contract';
import { furnishShop } from '@rejoin/use-cases/memory/furnish-shop';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NEWS_KEPT_SECONDS } from '../news/news-line.ts';
import { postgresWorlds } from '../testing/contract-world.ts';

const { databaseUrl, makeWorld } = await postgresWorlds();

describe('webhooks on Postgres', () => describeWebhooks(makeWorld));

describe('what webhooks are told on Postgres', () => describeWebhookDeliveries(makeWorld));

describe('the outbox behind the webhooks', () => {
  const webhook = { id: 'c6000000-0000-4000-8000-000000000001', name: 'CRM', url: 'https://crm.example' };
  const entry = { sealedSecret: 'sealed', at: MONDAY, most: 1 };
  const asked = { ...webhook, events: ['conversation.started' as const] };
  const clients = [new pg.Client({ connectionString: databaseUrl }), new pg.Client({ connectionString: databaseUrl })];
  const [client, late] = clients as [pg.Client, pg.Client];
  beforeAll(() => Promise.all(clients.map((each) => each.connect())));
  afterAll(() => Promise.all(clients.map((each) => each.end())));
  beforeEach(() => client.query('DELETE FROM outbox'));

  it('is told whole, also of a transaction that commits late, which holds nobody up', async () => {
    const { first } = await makeWorld();
    await furnishShop(first, { at: MONDAY });
    await first.webhooks.add({ webhook: { ...asked, active: true }, ...entry });
    await stored(first.log, start(await newSession(first.sessions)));
    const { rows } = await client.query(`DELETE FROM outbox WHERE news::text LIKE '%"conversation"%' RETURNING news`);
    await late.query('BEGIN');
    await late.query('INSERT INTO outbox (news) VALUES ($1)', [JSON.stringify(rows[0].news)]);
    await stored(first.log, start(await newSession(first.sessions)));
    expect(await first.webhookDeliveries.collect(MONDAY)).toBe(1);
    await late.query('COMMIT');
    expect(await first.webhookDeliveries.collect(MONDAY)).toBe(1);
    expect(await first.webhookDeliveries.collect(MONDAY)).toBe(0);
  });

  it.each([
    { of: 'a webhook that has not read it', active: true, seconds: NEWS_KEPT_SECONDS + 1, left: true },
    { of: 'a webhook that does not read for a day', active: true, seconds: 86_401, left: false },
    { of: 'a webhook that is switched off', active: false, seconds: NEWS_KEPT_SECONDS + 1, left: false },
  ])('is kept for $of: $left', async ({ active, seconds, left }) => {
    const { first } = await makeWorld();
    await furnishShop(first, { at: MONDAY });
    await first.webhooks.add({ webhook: { ...asked, active }, ...entry });
    await stored(first.log, start(await newSession(first.sessions)));
    await client.query(`UPDATE outbox SET at = now() - make_interval(secs => $1)`, [seconds]);
    await client.query(`SELECT trim_outbox('${NEWS_KEPT_SECONDS} seconds', 1000)`);
    expect(((await client.query('SELECT FROM outbox')).rowCount ?? 0) > 0).toBe(left);
  });
});
