import { setTimeout as delay } from 'node:timers/promises';
import { migrate } from '@rejoin/db/migrate';
import { createRoutingGateway } from '@rejoin/db/testing/routing-gateway';
import { type RoutingProcess, startRoutingProcess } from '@rejoin/db/testing/routing-process';
import { beginWaiting, floorQueue, furnishFloor, type Wanted, WOOD } from '@rejoin/use-cases/contracts/busy-floor';
import { furnishShop } from '@rejoin/use-cases/memory/furnish-shop';
import pg from 'pg';
import { percentile } from './percentiles.ts';
import { freeOneByOne } from './routing-freed.ts';
import { temporaryPostgres } from './temporary-postgres.ts';

export type Floor = { readonly agents: number; readonly waiting: number; readonly gateways: number };

export type Measured = {
  readonly assignmentsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Offers of what rang already, and conversations above an agent's capacity. */
  readonly doubles: number;
};

/** Agents of a queue. Each serves the next queue too, so that all of them hang together. */
const TEAM = 100;
/** How many agents get room again, one after the other. */
const FREED = 500;
/** Offered before anything is measured: gateways that have just started are slow. */
const WARM_UP = 1000;
const PATIENCE_MS = 60_000;
/** As long as a queue may let ring: no offer ends by itself while it is measured. */
const ALERTING_SECONDS = 900;

export async function measureRouting(floor: Floor): Promise<Measured> {
  const postgres = await temporaryPostgres();
  await migrate(postgres.url);
  const gateway = await createRoutingGateway(postgres.url, (error) => {
    throw error;
  });
  const others: RoutingProcess[] = [];
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  try {
    const ports = { conversations: gateway.conversations, sessions: gateway.stores.sessions };
    await furnishShop(gateway.stores, { at: Date.now() });
    const queueIds = await furnishAgents(gateway.stores, client, floor);
    await gateway.router.start();
    for (let each = 1; each < floor.gateways; each += 1) others.push(await startRoutingProcess(postgres.url));
    for (const other of others) await other.begin([], 'wait');
    await beginWaiting(ports, wanted(WARM_UP, queueIds));
    await offerAll(client);
    await client.query(`UPDATE agent SET routing_status = 'offQueue'`);
    await beginWaiting(ports, wanted(floor.waiting, queueIds));
    await client.query('ANALYZE');
    const seconds = await offerAll(client);
    await leaveNoRoom(client);
    await beginWaiting(ports, wanted(4 * FREED, queueIds));
    const times = await freeOneByOne(gateway, client, FREED);
    return {
      assignmentsPerSecond: Math.round(floor.waiting / seconds),
      p50Ms: percentile(times, 0.5),
      p99Ms: percentile(times, 0.99),
      doubles: await countDoubles(client),
    };
  } finally {
    for (const other of others) await other.stop();
    await gateway.close();
    await client.end();
    await postgres.stop();
  }
}

/** Every second agent knows wood. Together they have room for a fifth more than wait. */
async function furnishAgents(
  stores: Parameters<typeof furnishFloor>[0],
  client: pg.Client,
  { agents, waiting }: Floor,
): Promise<readonly string[]> {
  const queues = Array.from({ length: Math.max(2, Math.round(agents / TEAM)) }, (_, index) => ({
    ...floorQueue(index),
    alertingSeconds: ALERTING_SECONDS,
  }));
  const queueIds = queues.map(({ id }) => id);
  const capacity = Math.min(25, Math.ceil((1.2 * (waiting + WARM_UP)) / agents));
  await furnishFloor(stores, queues, []);
  await client.query(
    `WITH n AS (SELECT i, gen_random_uuid() AS id FROM generate_series(0, $1::int - 1) AS i),
      persons AS (INSERT INTO person (id, email, name, password_hash) SELECT id, id || '@shop.example', 'Agent', 'none' FROM n),
      agents AS (
        INSERT INTO agent (person_id, routing_status, presence, capacity, personal_capacity, idle_since)
        SELECT id, 'offQueue', 'available', $2, $2, now() FROM n
      ),
      skills AS (
        INSERT INTO agent_skill (agent_id, skill_id, proficiency)
        SELECT id, $4, 1 + i % 5 FROM n WHERE i / cardinality($3::uuid[]) % 2 = 0
      )
    INSERT INTO queue_member (queue_id, agent_id)
    SELECT ($3::uuid[])[1 + (i + next) % cardinality($3::uuid[])], id FROM n, generate_series(0, 1) AS next`,
    [agents, capacity, queueIds, WOOD],
  );
  return queueIds;
}

/** Every fifth conversation asks for wood; the priorities differ. */
function wanted(count: number, queueIds: readonly string[]): Wanted[] {
  return Array.from({ length: count }, (_, index) => ({
    queueId: queueIds[index % queueIds.length] ?? '',
    priority: index % 3,
    skills: Math.floor(index / queueIds.length) % 5 === 0 ? [WOOD] : [],
  }));
}

/** All agents come on queue. Returns how many seconds it took until nothing waited any more. */
async function offerAll(client: pg.Client): Promise<number> {
  const start = performance.now();
  await client.query(`UPDATE agent SET routing_status = 'onQueue'; SELECT publish_news('[{"type": "settings"}]')`);
  for (;;) {
    const { rows } = await client.query(`SELECT 1 FROM conversation WHERE status = 'waiting' LIMIT 100`);
    if (rows.length === 0) return (performance.now() - start) / 1000;
    if (performance.now() - start > PATIENCE_MS) throw new Error(`${rows.length} still wait`);
    await delay(5);
  }
}

/** From now on everybody has as much as they are able to hold; who has nothing goes off queue. */
async function leaveNoRoom(client: pg.Client): Promise<void> {
  await client.query(`
    UPDATE agent SET routing_status = 'offQueue';
    UPDATE agent a SET routing_status = 'onQueue', capacity = s.taken
    FROM (SELECT seat_agent_id, count(*) AS taken FROM conversation WHERE seat_agent_id IS NOT NULL GROUP BY 1) s
    WHERE a.person_id = s.seat_agent_id`);
}

async function countDoubles(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ doubles: number }>(`
    SELECT (
      SELECT count(*) FROM (
        SELECT type, lag(type) OVER (PARTITION BY conversation_id ORDER BY sequence) AS before
        FROM conversation_entry WHERE type IN ('Queued', 'Offered')
      ) e WHERE e.type = 'Offered' AND e.before = 'Offered'
    )::int + (
      SELECT coalesce(sum(greatest(s.taken - a.capacity, 0)), 0) FROM agent a
      JOIN (SELECT seat_agent_id, count(*) AS taken FROM conversation GROUP BY 1) s ON s.seat_agent_id = a.person_id
    )::int AS doubles`);
  return rows[0]?.doubles ?? Number.NaN;
}
