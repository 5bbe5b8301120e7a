import { LINE_COUNTS_MS } from '@rejoin/core/presence/line';
import { furnishShop, SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import type { News } from '@rejoin/use-cases/ports/news';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase } from '../testing/test-database.ts';
import { noteLeft, noteSeen } from './agent-lines.ts';
import { createStores } from './create-stores.ts';

const GATEWAY = crypto.randomUUID();
const databaseUrl = await createTestDatabase();
const stores = createStores({ databaseUrl });
const client = new pg.Client({ connectionString: databaseUrl });
const { agents } = stores;
const heard: News[] = [];

beforeAll(async () => {
  await client.connect();
  await furnishShop(stores, { at: Date.now() });
  await agents.setRoutingStatus(SHOP.mara, 'onQueue', Date.now());
  await agents.noteSeen(GATEWAY, [SHOP.mara]);
  await stores.bus.subscribe((news) => heard.push(...news));
});
afterAll(async () => {
  await client.end();
  await stores.close();
});

const noLine = async () => (await agents.status(SHOP.mara))?.noLine ?? false;
/** As if the gateway had given its last sign of life so much earlier. */
const silentFor = (ms: number) =>
  client.query("UPDATE agent_gateway SET alive_at = alive_at - $1::int * interval '1 ms'", [ms]);

test('lines to a gateway that gives no sign of life count no more, and do again with the next one, which calls routing', async () => {
  expect(await noLine()).toBe(false);
  await silentFor(LINE_COUNTS_MS);
  expect(await noLine()).toBe(true);
  heard.length = 0;
  await agents.noteSeen(GATEWAY, []);
  expect(await noLine()).toBe(false);
  await expect.poll(() => heard).toContainEqual({ type: 'agent', agentId: SHOP.mara });
});

test('what is silent for as long as whoever is missed is forgotten', async () => {
  await silentFor(60_000);
  await agents.dismissAbsent(30_000);
  expect((await client.query('SELECT * FROM agent_gateway')).rows).toEqual([]);
});

test('a crash of the database that loses the signs of life takes nobody from routing for longer than until the next one', async () => {
  await agents.noteSeen(GATEWAY, [SHOP.mara]);
  await client.query('TRUNCATE agent_gateway');
  expect(await noLine()).toBe(true);
  heard.length = 0;
  await agents.noteSeen(GATEWAY, []);
  expect(await noLine()).toBe(false);
  await expect.poll(() => heard).toContainEqual({ type: 'agent', agentId: SHOP.mara });
});

test('what is noted lies no fraction of a millisecond ahead, so that it counts for whoever asks at once', async () => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  const ahead = `SELECT agent_id FROM agent_line l JOIN agent_gateway g ON g.id = l.gateway_id
    WHERE greatest(l.seen_at, l.left_at, g.alive_at) > now()`;
  for (let round = 0; round < 20; round += 1) {
    // The clock of a transaction stands still.
    await pool.query('BEGIN');
    await noteSeen(pool, GATEWAY, [SHOP.mara]);
    await noteLeft(pool, GATEWAY, [SHOP.mara]);
    expect((await pool.query(ahead)).rows).toEqual([]);
    await pool.query('COMMIT');
  }
  await pool.end();
});
