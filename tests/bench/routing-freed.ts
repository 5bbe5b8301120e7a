import { setTimeout as delay } from 'node:timers/promises';
import type { createRoutingGateway } from '@rejoin/db/testing/routing-gateway';
import type pg from 'pg';

type Gateway = Awaited<ReturnType<typeof createRoutingGateway>>;

type Freed = { readonly conversationId: string; readonly agentId: string };

const PER_SECOND = 50;
/** The first tell more of the compiler than of routing. */
const WARM_UP = 100;
const LATE_MS = 10_000;

/**
 * Full agents each end a conversation, at a steady rate, while others wait. Returns how many milliseconds each took from the
 * durable end to the next durable offer, whichever gateway made it.
 */
export async function freeOneByOne(gateway: Gateway, client: pg.Client, count: number): Promise<number[]> {
  const { conversations, stores } = gateway;
  const freed = await takeOneEach(gateway, client, count + WARM_UP);
  const since = new Map<string, number>();
  const times: number[] = [];
  const done = Promise.withResolvers<void>();
  const heard = (agentId: string): void => {
    const start = since.get(agentId);
    if (start === undefined) return;
    since.delete(agentId);
    times.push(performance.now() - start);
    if (times.length === freed.length) done.resolve();
  };
  conversations.onAppended((appended) => {
    for (const { append } of appended) {
      const { event } = append.entries.at(-1) ?? {};
      if (event?.type === 'Disconnected' && event.agentId !== undefined) since.set(event.agentId, performance.now());
      if (event?.type === 'Offered') heard(event.agentId);
    }
  });
  const stop = await stores.bus.subscribe((news) => {
    for (const item of news)
      if (item.type === 'conversation' && item.queueIds.length > 0) for (const agentId of item.agentIds) heard(agentId);
  });
  for (const { conversationId, agentId } of freed) {
    const command = { type: 'disconnect', agentId, notice: 'nothing', wrapUp: false } as const;
    void conversations.execute({ conversationId, command: () => command });
    await delay(1000 / PER_SECOND);
  }
  const late = delay(LATE_MS).then(() =>
    Promise.reject(new Error(`${since.size} agents with room were offered nothing`)),
  );
  await Promise.race([done.promise, late]);
  await stop();
  return times.slice(WARM_UP);
}

/** So many agents take one of the conversations that ring at them. */
async function takeOneEach({ conversations }: Gateway, client: pg.Client, count: number): Promise<readonly Freed[]> {
  const { rows } = await client.query<Freed>(
    `SELECT DISTINCT ON (seat_agent_id) id AS "conversationId", seat_agent_id AS "agentId" FROM conversation
     WHERE status = 'alerting' ORDER BY seat_agent_id, id LIMIT $1`,
    [count],
  );
  for (const { conversationId, agentId } of rows)
    await conversations.execute({ conversationId, command: () => ({ type: 'accept', agentId, agentName: 'Agent' }) });
  return rows;
}
