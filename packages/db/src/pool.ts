import { Socket } from 'node:net';
import pg from 'pg';

export type DatabaseOptions = {
  readonly databaseUrl: string;
  /** Most connections at once, beside the one that listens for news. */
  readonly poolSize?: number;
  /** What operators see in `pg_stat_activity`. */
  readonly applicationName?: string;
  readonly limits?: Limits;
};

type Limits = {
  /** How long a statement may take, ms: then the database gives it up, and the connection stays. */
  readonly statementMs: number;
  /**
   * How long a connection in use may be silent, ms: then it is given up here, because nobody else will tell of a server that hangs or
   * a line on which everything is lost. And the database gives up a transaction in which nothing was asked for so long.
   */
  readonly silenceMs: number;
};

const LIMITS: Limits = { statementMs: 15_000, silenceMs: 20_000 };
/** For what reads all there is. */
const SLOW: Limits = { statementMs: 600_000, silenceMs: 605_000 };

/** Enough for a gateway: appends come one group at a time, the rest are short reads. */
const POOL_SIZE = 8;
const CONNECT_TIMEOUT_MS = 10_000;
const IDLE_TIMEOUT_MS = 300_000;

/** Whatever the server's owner has set: times as the adapter reads them, which takes each for UTC, and in sight what is committed by then. */
export const ALIKE = '-c TimeZone=UTC -c DateStyle=ISO -c default_transaction_isolation=read\\ committed';
/** The database forgets a client that is gone without a word, with the locks that it holds. */
export const FORGET_THE_GONE = '-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3';
/** Also one that has not read for so long what it was sent: of those here none takes its time. */
const FORGET_THE_DEAF = '-c tcp_user_timeout=25000';

/** What an address asks for itself stands first, because what stands last counts; pg would take that alone. */
export function withSettings(databaseUrl: string, settings: string): { connectionString: string; options: string } {
  const address = new URL(databaseUrl);
  const own = address.searchParams.get('options');
  if (own === null) return { connectionString: databaseUrl, options: settings };
  address.searchParams.delete('options');
  return { connectionString: address.href, options: `${own} ${settings}` };
}

export function connectionOptions({ databaseUrl, applicationName = 'rejoin', limits = LIMITS }: DatabaseOptions) {
  const { statementMs, silenceMs } = limits;
  return {
    ...withSettings(
      databaseUrl,
      `${ALIKE} -c statement_timeout=${statementMs} -c idle_in_transaction_session_timeout=${silenceMs} ${FORGET_THE_GONE} ${FORGET_THE_DEAF}`,
    ),
    application_name: applicationName,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  };
}

/** The connections that everything but the news goes over. */
export function openPool(options: DatabaseOptions): pg.Pool {
  const { silenceMs } = options.limits ?? LIMITS;
  const pool = new pg.Pool({
    ...connectionOptions(options),
    max: options.poolSize ?? POOL_SIZE,
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
  });
  // An idle connection that is lost: whoever wants one next gets another, or the error.
  pool.on('error', () => {});
  pool.on('connect', ({ connection: { stream } }) => {
    stream.on('timeout', () => stream.destroy(new Error('Postgres has been silent for too long')));
  });
  pool.on('acquire', (client) => bearSilence(client, silenceMs));
  pool.on('release', (_error, client) => bearSilence(client, 0));
  return pool;
}

/** Asks what may take minutes, because it reads all there is. */
export async function askSlowly<Row extends pg.QueryResultRow>(pool: pg.Pool, query: pg.QueryConfig): Promise<Row[]> {
  const client = await pool.connect();
  const lose = () => {};
  client.on('error', lose);
  let failure: unknown;
  try {
    bearSilence(client, SLOW.silenceMs);
    await client.query(`SET statement_timeout = ${SLOW.statementMs}`);
    const { rows } = await client.query<Row>(query);
    await client.query('RESET statement_timeout');
    return rows;
  } catch (error) {
    failure = error;
    throw error;
  } finally {
    client.off('error', lose);
    client.release(failure !== undefined);
  }
}

/** How long nothing may come or go on its line from now on; 0: for ever. */
function bearSilence({ connection: { stream } }: pg.PoolClient, ms: number): void {
  if (stream instanceof Socket) stream.setTimeout(ms);
}
