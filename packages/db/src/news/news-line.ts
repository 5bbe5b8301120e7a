import type { News } from '@rejoin/use-cases/ports/news';
import pg from 'pg';
import { connectionOptions, type DatabaseOptions } from '../pool.ts';
import { HINT_CHANNEL, readHints } from './hints.ts';

/**
 * Where a reader stands: a snapshot of Postgres, `xmin:xmax:xip,…`. What it could not see is what is still to be read; so a
 * transaction that commits late is never stepped over, and nobody waits for one that takes long.
 */
export type NewsPosition = { readonly snapshot: string; readonly floor: bigint };

/** A reader that is further behind than this many writes is told to read everything anew. */
const READ_LIMIT = 2000;
const QUERY_TIMEOUT_MS = 10_000;
const TRIM_LIMIT = 20_000;
/** A reader that has missed more of them reads everything anew. */
export const NEWS_KEPT_SECONDS = 3600;

const READ = `
  WITH missed AS MATERIALIZED (
    SELECT xid, id, news FROM outbox
    WHERE xid >= pg_snapshot_xmax($1::pg_snapshot) OR xid = ANY (ARRAY(SELECT pg_snapshot_xip($1::pg_snapshot)))
    ORDER BY xid, id LIMIT ${READ_LIMIT + 1}
  )
  SELECT pg_current_snapshot()::text AS snapshot, floor.xid::text AS floor, missed.news
  FROM outbox_floor floor LEFT JOIN missed ON true
  ORDER BY missed.xid, missed.id`;
/** The one statement that is read with is planned once, perhaps while the outbox is empty. */
const PLANNING = '-c plan_cache_mode=force_generic_plan -c enable_seqscan=off';
const START = 'SELECT pg_current_snapshot()::text AS snapshot, xid::text AS floor FROM outbox_floor';

type Row = { readonly snapshot: string; readonly floor: string; readonly news: readonly News[] | null };

/** One connection that listens for news and reads them. */
export type NewsLine = {
  /** Everything since `position`, or `gap` when it can't be known any more; and the position after it. */
  readonly read: (
    position: NewsPosition | undefined,
  ) => Promise<{ readonly news: readonly News[]; readonly position: NewsPosition }>;
  /** Takes away what is older than `NEWS_KEPT_SECONDS`, a bounded number of rows. */
  readonly trim: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * Calls `wake` when there is news to read, `wakeSoon` when `teller` itself has told of them already, `hints` with what
 * is not read but told, and `lost` once when the connection is gone.
 */
export async function openNewsLine(
  options: DatabaseOptions & { readonly teller: string },
  on: {
    readonly wake: () => void;
    readonly wakeSoon: () => void;
    readonly hints: (hints: readonly News[]) => void;
    readonly lost: (error: unknown) => void;
  },
): Promise<NewsLine> {
  const { options: settings, ...connection } = connectionOptions(options);
  const client = new pg.Client({
    ...connection,
    options: `${settings} ${PLANNING}`,
    keepAlive: true,
    query_timeout: QUERY_TIMEOUT_MS,
  });
  let isOpen = true;
  const lose = (error?: unknown) => {
    if (!isOpen) return;
    isOpen = false;
    on.lost(error);
  };
  client.on('error', lose);
  client.on('end', () => lose());
  client.on('notification', ({ channel, payload }) => {
    if (channel === HINT_CHANNEL) on.hints(readHints(payload));
    else if (payload === options.teller) on.wakeSoon();
    else on.wake();
  });
  const close = async () => {
    isOpen = false;
    await client.end();
  };
  try {
    await client.connect();
    await client.query(`LISTEN rejoin_news; LISTEN ${HINT_CHANNEL}`);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    read: async (position) => {
      const { rows } =
        position === undefined
          ? await client.query<Row>(START)
          : await client.query<Row>({ name: 'read', text: READ, values: [position.snapshot] });
      return outcomeOf(rows, position);
    },
    trim: async () => {
      await client.query(`SELECT trim_outbox('${NEWS_KEPT_SECONDS} seconds', ${TRIM_LIMIT})`);
    },
    close,
  };
}

function outcomeOf(rows: readonly Row[], before: NewsPosition | undefined) {
  const [first] = rows;
  if (first === undefined) throw new Error('The outbox has lost its floor');
  const position = { snapshot: first.snapshot, floor: BigInt(first.floor) };
  const isGap = before !== undefined && (rows.length > READ_LIMIT || isOutOfReach(before, position));
  return { position, news: isGap ? [{ type: 'gap' } as const] : rows.flatMap(({ news }) => news ?? []) };
}

/** Whether rows were trimmed that the reader had not seen for sure, or the database is another one than before. */
function isOutOfReach(before: NewsPosition, now: NewsPosition): boolean {
  const [seenFor = 0n, end = 0n] = bounds(before.snapshot);
  const [, endNow = 0n] = bounds(now.snapshot);
  return endNow < end || (now.floor > before.floor && now.floor >= seenFor);
}

function bounds(snapshot: string): bigint[] {
  return snapshot.split(':').slice(0, 2).map(BigInt);
}
