import { EVENT_OF_ENTRY } from '@rejoin/core/webhooks/told-event';
import { PING, type SentEvent, type WebhookEvent } from '@rejoin/core/webhooks/webhook';
import type { ClaimedDelivery, WebhookDeliveries } from '@rejoin/use-cases/ports/webhook-deliveries';
import { asWritten, type Database, type Transaction } from '../database.ts';
import { Prisma } from '../generated/client.ts';
import { isId, storableJson } from '../storable.ts';
import { conversationOf, loggedDeliveries } from './logged-deliveries.ts';

const TOLD = Object.entries(EVENT_OF_ENTRY).filter((pair): pair is [string, WebhookEvent] => pair[1] !== undefined);
const [ENTRY_TYPES, EVENT_NAMES] = [TOLD.map(([type]) => type), TOLD.map(([, event]) => event)];

/** How many of what is over are removed at once. */
const TRIM_LIMIT = 20_000;

/** Whoever locks a webhook and a lane of it locks the webhook first. */
export function createWebhookDeliveries(database: Database): WebhookDeliveries {
  return {
    collect: async (at) => {
      const [row] = await database.$queryRaw<{ made: number }[]>`
        SELECT collect_webhook_events(${ENTRY_TYPES}::text[], ${EVENT_NAMES}::text[], ${new Date(at)}::timestamptz) AS made`;
      return row?.made ?? 0;
    },
    due: async (at) => {
      const rows = await database.$queryRaw<{ id: string }[]>`
        SELECT w.id::text AS id FROM webhook w
        WHERE EXISTS (SELECT FROM webhook_lane l WHERE l.webhook_id = w.id AND l.next_at <= ${new Date(at)}::timestamptz)`;
      return rows.map(({ id }) => id);
    },
    claim: async (webhookId, asked) => (isId(webhookId) ? await claim(database, webhookId, asked) : []),
    settle: (claimed, outcome) => settle(database, claimed, outcome),
    drop: (claimed, at) =>
      database.$transaction(async (transaction) => {
        if (!(await holds(transaction, claimed))) return;
        await transaction.webhookDelivery.deleteMany({ where: { id: claimed.id } });
        await goOn(transaction, claimed, at);
      }),
    find: async (webhookId, { status, before, limit }) => {
      if (!isId(webhookId)) return [];
      return await loggedDeliveries(
        database,
        Prisma.sql`d.webhook_id = ${webhookId}::uuid
          AND (${status ?? null}::text IS NULL OR d.status = ${status ?? null}::text)
          AND (${before ?? null}::bigint IS NULL OR d.number < ${before ?? null}::bigint)
        ORDER BY d.number DESC LIMIT ${limit}`,
      );
    },
    read: async (id) => (isId(id) ? (await loggedDeliveries(database, Prisma.sql`d.id = ${id}::uuid`))[0] : undefined),
    addPing: async ({ id, webhookId, at }) => {
      if (!isId(webhookId)) return 'missing';
      const count = await database.$executeRaw`
        WITH added AS (
          INSERT INTO webhook_delivery (id, webhook_id, lane_id, sequence, event, at)
          SELECT ${id}::uuid, w.id, ${id}::uuid, 0, ${PING}, ${new Date(at)}::timestamptz
          FROM webhook w WHERE w.id = ${webhookId}::uuid
          RETURNING webhook_id, lane_id, at
        )
        INSERT INTO webhook_lane (webhook_id, lane_id, next_at) SELECT webhook_id, lane_id, at FROM added`;
      return count === 1 ? 'added' : 'missing';
    },
    sendAgain: async (delivery) =>
      isId(delivery.id) && isId(delivery.webhookId)
        ? await database.$transaction((transaction) => sendAgain(transaction, delivery))
        : 'missing',
    hasten: async (webhookId, { at, later }) =>
      isId(webhookId)
        ? await database.$executeRaw`
            UPDATE webhook_lane SET next_at = ${new Date(at)}::timestamptz
            WHERE webhook_id = ${webhookId}::uuid AND next_at > ${new Date(later)}::timestamptz`
        : 0,
    trim: async ({ before, perWebhook }) => {
      await database.$executeRaw`
        DELETE FROM webhook_delivery WHERE id IN (
          SELECT d.id FROM webhook w CROSS JOIN LATERAL (
            SELECT * FROM webhook_delivery d
            WHERE d.webhook_id = w.id AND d.status <> 'pending' AND (d.at < ${new Date(before)}::timestamptz OR d.number <= (
              SELECT o.number FROM webhook_delivery o WHERE o.webhook_id = w.id ORDER BY o.number DESC OFFSET ${perWebhook} LIMIT 1
            ))
            ORDER BY d.number LIMIT ${TRIM_LIMIT}
          ) d
        )`;
    },
  };
}

type Asked = Parameters<WebhookDeliveries['claim']>[1];

async function claim(database: Database, webhookId: string, { at, until, limit }: Asked): Promise<ClaimedDelivery[]> {
  const lanes = await database.$queryRaw<{ laneId: string; claim: number }[]>`
    UPDATE webhook_lane l SET next_at = ${new Date(until)}::timestamptz, claim = l.claim + 1
    FROM (
      SELECT lane_id FROM webhook_lane
      WHERE webhook_id = ${webhookId}::uuid AND next_at <= ${new Date(at)}::timestamptz
      ORDER BY next_at LIMIT ${limit} FOR UPDATE SKIP LOCKED
    ) due
    WHERE l.webhook_id = ${webhookId}::uuid AND l.lane_id = due.lane_id
    RETURNING l.lane_id::text AS "laneId", l.claim`;
  if (lanes.length === 0) return [];
  // Only now: what somebody settled while the lanes were being looked for is not seen by the statement that takes them.
  const rows = await database.$queryRaw<ClaimRow[]>`
    SELECT d.id::text AS id, d.lane_id::text AS "laneId", d.event, d.at, d.attempts, d.sequence, held.claim
    FROM unnest(${lanes.map(({ laneId }) => laneId)}::uuid[], ${lanes.map((lane) => lane.claim)}::int[]) held (lane_id, claim)
    CROSS JOIN LATERAL (
      SELECT * FROM webhook_delivery d
      WHERE d.webhook_id = ${webhookId}::uuid AND d.lane_id = held.lane_id AND d.status = 'pending'
      ORDER BY d.sequence LIMIT 1
    ) d`;
  return rows.map(({ laneId, at: happened, event, ...row }) => ({
    ...row,
    ...{ webhookId, at: happened.getTime(), event: asWritten<SentEvent>(event) },
    ...conversationOf({ id: row.id, laneId }),
  }));
}

/** Whoever has lost the delivery finds out after the webhook is locked: what was written of that is turned back. */
async function settle(
  database: Database,
  claimed: ClaimedDelivery,
  { after, answer, at }: Parameters<WebhookDeliveries['settle']>[1],
) {
  const lost = new Error('It is not held any more');
  try {
    return await database.$transaction(async (transaction) => {
      const failingSince = await failingAfter(transaction, claimed, { taken: after.status === 'delivered', at });
      if (!(await holds(transaction, claimed))) throw lost;
      const { count } = await transaction.webhookDelivery.updateMany({
        where: { id: claimed.id },
        data: {
          status: after.status,
          attempts: { increment: 1 },
          triedAt: new Date(at),
          answer: JSON.parse(storableJson(answer)),
        },
      });
      if (count === 0) throw lost;
      await goOn(transaction, claimed, after.status === 'pending' ? after.nextAt : at);
      return failingSince === undefined ? {} : { failingSince };
    });
  } catch (error) {
    if (error === lost) return undefined;
    throw error;
  }
}

async function failingAfter(
  transaction: Transaction,
  { webhookId: id, event }: ClaimedDelivery,
  { taken, at }: { readonly taken: boolean; readonly at: number },
): Promise<number | undefined> {
  if (event === PING) return undefined;
  if (taken) {
    await transaction.webhook.updateMany({ where: { id, failingSince: { not: null } }, data: { failingSince: null } });
    return undefined;
  }
  await transaction.webhook.updateMany({ where: { id, failingSince: null }, data: { failingSince: new Date(at) } });
  const row = await transaction.webhook.findUnique({ where: { id }, select: { failingSince: true } });
  return row?.failingSince?.getTime();
}

/** Locks the lane, if it is still this one's who claimed it. */
async function holds(transaction: Transaction, claimed: ClaimedDelivery): Promise<boolean> {
  const rows = await transaction.$queryRaw<unknown[]>`
    SELECT 1 FROM webhook_lane
    WHERE webhook_id = ${claimed.webhookId}::uuid AND lane_id = ${laneOf(claimed)}::uuid AND claim = ${claimed.claim}
    FOR UPDATE`;
  return rows.length === 1;
}

/** Whoever adds to a lane locks it, so what is seen here is all that there is. */
async function goOn(transaction: Transaction, claimed: ClaimedDelivery, nextAt: number): Promise<void> {
  const lane = { webhookId: claimed.webhookId, laneId: laneOf(claimed) };
  const pending = await transaction.webhookDelivery.findFirst({
    where: { ...lane, status: 'pending' },
    select: { id: true },
  });
  if (pending === null) await transaction.webhookLane.deleteMany({ where: lane });
  else await transaction.webhookLane.updateMany({ where: lane, data: { nextAt: new Date(nextAt) } });
}

async function sendAgain(
  transaction: Transaction,
  { id, webhookId, at }: Parameters<WebhookDeliveries['sendAgain']>[0],
) {
  const webhooks = await transaction.$queryRaw<{ active: boolean }[]>`
    SELECT active FROM webhook WHERE id = ${webhookId}::uuid FOR SHARE`;
  const [found] = await transaction.$queryRaw<{ status: string; laneId: string }[]>`
    SELECT status, lane_id::text AS "laneId" FROM webhook_delivery
    WHERE id = ${id}::uuid AND webhook_id = ${webhookId}::uuid FOR UPDATE`;
  if (found === undefined) return 'missing';
  if (webhooks[0]?.active !== true) return 'off';
  if (found.status === 'pending') return 'pending';
  await transaction.$executeRaw`
    INSERT INTO webhook_lane AS l (webhook_id, lane_id, next_at)
    VALUES (${webhookId}::uuid, ${found.laneId}::uuid, ${new Date(at)}::timestamptz)
    ON CONFLICT (webhook_id, lane_id) DO UPDATE SET next_at = l.next_at`;
  await transaction.webhookDelivery.update({ where: { id }, data: { status: 'pending', attempts: 0 } });
  return 'sent';
}

type ClaimRow = Pick<ClaimedDelivery, 'id' | 'attempts' | 'sequence' | 'claim'> & {
  readonly laneId: string;
  readonly event: string;
  readonly at: Date;
};

function laneOf({ id, conversationId = id }: ClaimedDelivery): string {
  return conversationId;
}
