import { chooseAgent } from '@rejoin/core/routing/choose-agent';
import { byPrecedence } from '@rejoin/core/routing/waiting';
import {
  beginWaiting,
  type FloorAgent,
  floorQueue,
  furnishFloor,
  GLASS,
  type Wanted,
  WOOD,
} from '@rejoin/use-cases/contracts/busy-floor';
import { createConversations } from '@rejoin/use-cases/conversation/conversations';
import { furnishShop } from '@rejoin/use-cases/memory/furnish-shop';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RoutingProcess, startRoutingProcess } from '../testing/routing-process.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { createStores } from './create-stores.ts';

const QUEUES = [floorQueue(1), floorQueue(2), floorQueue(3)];
const [one, two, three] = QUEUES.map(({ id }) => id) as [string, string, string];

/** Sixty, each in one queue or two, with room for one to three; every second knows wood. Together they have room for 120. */
const AGENTS = Array.from({ length: 60 }, (_, index): FloorAgent => {
  const queueIds = [[one], [two], [three], [one, two], [two, three]][index % 5] ?? [];
  return {
    agentId: crypto.randomUUID(),
    queueIds,
    capacity: 1 + (index % 3),
    skills: index % 2 === 0 ? { [WOOD]: 3 } : {},
  };
});
const ROOM = AGENTS.reduce((total, { capacity }) => total + capacity, 0);

const wanted = (count: number): Wanted[] =>
  Array.from({ length: count }, (_, index) => ({
    queueId: [one, two, three][index % 3] ?? one,
    priority: index % 4,
    skills: index % 5 === 0 ? [WOOD] : [],
  }));
/** What nobody is able to do. */
const unserved: Wanted[] = [one, two, three].map((queueId) => ({ queueId, skills: [GLASS], priority: 5 }));

const databaseUrl = await createTestDatabase();
const stores = createStores({ databaseUrl });
const client = new pg.Client({ connectionString: databaseUrl });
let gateways: readonly [RoutingProcess, RoutingProcess];
let most = 0;
let looks = 0;
let looking = true;
let look: Promise<void>;

beforeAll(async () => {
  await client.connect();
  await furnishShop(stores, { at: Date.now() });
  await furnishFloor(stores, QUEUES, AGENTS);
  const conversations = createConversations({ ...stores, clock: Date.now });
  await beginWaiting({ conversations, sessions: stores.sessions }, [...unserved, ...wanted(100)]);
  look = watchLoads();
  gateways = await Promise.all([startRoutingProcess(databaseUrl), startRoutingProcess(databaseUrl)]);
});

afterAll(async () => {
  looking = false;
  await look;
  await Promise.all(gateways.map((gateway) => gateway.stop()));
  await Promise.all([stores.close(), client.end()]);
});

/** By how much the fullest agent ever seen is over their capacity. */
async function watchLoads(): Promise<void> {
  const watcher = new pg.Client({ connectionString: databaseUrl });
  await watcher.connect();
  while (looking) {
    const { rows } = await watcher.query<{ over: number }>(`
      SELECT max(seats.taken - a.capacity)::int AS over
      FROM (SELECT seat_agent_id, count(*) AS taken FROM conversation WHERE seat_agent_id IS NOT NULL GROUP BY 1) seats
      JOIN agent a ON a.person_id = seats.seat_agent_id`);
    most = Math.max(most, rows[0]?.over ?? 0);
    looks += 1;
  }
  await watcher.end();
}

async function statuses(): Promise<Record<string, number>> {
  const { rows } = await client.query<{ status: string; count: number }>(
    'SELECT status, count(*)::int AS count FROM conversation GROUP BY status',
  );
  return Object.fromEntries(rows.map(({ status, count }) => [status, count]));
}

/** Offers of a conversation that rang already. */
async function doubles(): Promise<number> {
  const { rows } = await client.query<{ doubles: number }>(`
    SELECT count(*)::int AS doubles FROM (
      SELECT type, lag(type) OVER (PARTITION BY conversation_id ORDER BY sequence) AS before
      FROM conversation_entry WHERE type IN ('Queued', 'Offered', 'Accepted', 'Declined', 'Unanswered')
    ) e WHERE e.type = 'Offered' AND e.before NOT IN ('Queued', 'Declined', 'Unanswered')`);
  return rows[0]?.doubles ?? Number.NaN;
}

/** Those whom somebody with room could take now. */
async function servable(): Promise<readonly string[]> {
  const rows = await stores.books.waiting({ limit: 1000 });
  const states = await stores.log.load(rows.map(({ conversationId }) => conversationId));
  const waiting = [...states.values()].filter((state) => state.status === 'waiting').sort(byPrecedence);
  const candidates = await stores.books.candidates({ queueIds: [one, two, three], agentIds: [] });
  return waiting.flatMap((state) => {
    const policy = QUEUES.find(({ id }) => id === state.queueId);
    if (policy === undefined) return [];
    return chooseAgent(state, candidates, { policy, at: Date.now() }).type === 'chosen' ? [state.conversationId] : [];
  });
}

describe('two gateways that route at once', { timeout: 60_000 }, () => {
  it('serve hundreds who come at both, each offered to one agent at a time', async () => {
    await Promise.all(gateways.map((gateway) => gateway.begin(wanted(200), 'serve')));
    await expect
      .poll(statuses, { timeout: 45_000, interval: 50 })
      .toEqual({ disconnected: 500, waiting: unserved.length });
    expect(await doubles()).toBe(0);
  });

  it('leave nobody waiting whom somebody with room could take', async () => {
    await Promise.all(gateways.map((gateway) => gateway.begin(wanted(120), 'keep')));
    await expect.poll(servable, { timeout: 20_000, interval: 50 }).toEqual([]);
    await expect.poll(async () => (await statuses())['alerting'] ?? 0, { timeout: 10_000, interval: 50 }).toBe(0);
    const { connected = 0 } = await statuses();
    expect(connected).toBeGreaterThan(ROOM * 0.9);
    expect(connected).toBeLessThanOrEqual(ROOM);
    expect(await doubles()).toBe(0);
  });

  it('never put an agent over their capacity, and keep why everybody was offered to whom they were', async () => {
    expect(looks).toBeGreaterThan(20);
    expect(most).toBe(0);
    const { rows } = await client.query<{ id: string; agentId: string }>(`
      SELECT id, seat_agent_id AS "agentId" FROM conversation WHERE status = 'connected' ORDER BY id LIMIT 20`);
    for (const { id, agentId } of rows) {
      const outcomes = async () => (await stores.decisions.latestOfferOf(id))?.outcomes;
      await expect
        .poll(outcomes)
        .toContainEqual(expect.objectContaining({ conversationId: id, agentId, offered: true }));
    }
  });
});
