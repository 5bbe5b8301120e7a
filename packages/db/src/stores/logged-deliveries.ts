import type { SentEvent } from '@rejoin/core/webhooks/webhook';
import type { LoggedDelivery } from '@rejoin/use-cases/ports/webhook-deliveries';
import { asWritten, type Database } from '../database.ts';
import type { Prisma } from '../generated/client.ts';

/** The deliveries that `which` says, of `webhook_delivery d`, in the order that it says. */
export async function loggedDeliveries(database: Database, which: Prisma.Sql): Promise<LoggedDelivery[]> {
  const rows = await database.$queryRaw<LogRow[]>`
    SELECT d.id::text AS id, d.number, d.webhook_id::text AS "webhookId", d.lane_id::text AS "laneId", d.event, d.at, d.status,
      d.attempts, d.tried_at AS "triedAt", d.answer,
      CASE WHEN d.status = 'pending' AND NOT EXISTS (
        SELECT FROM webhook_delivery e WHERE e.webhook_id = d.webhook_id AND e.lane_id = d.lane_id
          AND e.status = 'pending' AND e.sequence < d.sequence
      ) THEN l.next_at END AS "nextAt"
    FROM webhook_delivery d LEFT JOIN webhook_lane l ON l.webhook_id = d.webhook_id AND l.lane_id = d.lane_id
    WHERE ${which}`;
  return rows.map(loggedOf);
}

type LogRow = {
  readonly id: string;
  readonly number: bigint;
  readonly webhookId: string;
  readonly laneId: string;
  readonly event: string;
  readonly at: Date;
  readonly status: string;
  readonly attempts: number;
  readonly triedAt: Date | null;
  readonly answer: unknown;
  readonly nextAt: Date | null;
};

function loggedOf(row: LogRow): LoggedDelivery {
  const { id, number, webhookId, event, at, status, attempts, triedAt, answer, nextAt } = row;
  const latest = triedAt !== null && { latest: { at: triedAt.getTime(), answer: asWritten<Answer>(answer) } };
  return {
    ...{ id, webhookId, attempts, number: Number(number), at: at.getTime() },
    ...{ event: asWritten<SentEvent>(event), status: asWritten<LoggedDelivery['status']>(status) },
    ...conversationOf(row),
    ...latest,
    ...(nextAt !== null && { nextAt: nextAt.getTime() }),
  };
}

type Answer = NonNullable<LoggedDelivery['latest']>['answer'];

/** A ping is its own lane. */
export function conversationOf({ id, laneId }: { readonly id: string; readonly laneId: string }) {
  return laneId === id ? {} : { conversationId: laneId };
}
