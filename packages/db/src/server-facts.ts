import type pg from 'pg';

/** What a database is like before anything is in it. */
export type ServerFacts = {
  /** As Postgres says it, e.g. `18.4`. */
  readonly version: string;
  /** As Postgres calls it, e.g. `UTF8`. */
  readonly encoding: string;
  /** It knows the small letters of capitals beyond A to Z. */
  readonly foldsLetters: boolean;
  /** The connection has the settings that each is opened with, or the server has them by itself. */
  readonly speaksAlike: boolean;
};

/** The oldest major version of Postgres on which Rejoin runs. */
const LEAST_MAJOR = 15;

export async function readServerFacts(client: pg.Client): Promise<ServerFacts> {
  const { rows } = await client.query<ServerFacts>(
    `SELECT split_part(current_setting('server_version'), ' ', 1) AS version,
        current_setting('server_encoding') AS encoding, lower($1::text) = $2 AS "foldsLetters",
        current_setting('TimeZone') IN ('UTC', 'Etc/UTC', 'GMT') AND current_setting('DateStyle') LIKE 'ISO%'
          AND current_setting('transaction_isolation') = 'read committed' AS "speaksAlike"`,
    ['ÉЖ', 'éж'],
  );
  const [facts] = rows;
  if (facts === undefined) throw new Error('A question without a table is always answered');
  return facts;
}

/** Why such a database can't be used, and what to do, in one sentence; undefined: it can. */
export function serverProblem({ version, encoding, speaksAlike }: ServerFacts): string | undefined {
  if (Number.parseInt(version, 10) < LEAST_MAJOR)
    return `Postgres ${version} is too old: move to ${LEAST_MAJOR} or newer.`;
  if (!speaksAlike)
    return `What stands between here and Postgres drops the settings of connections: let it pass "options" on, or give the database TimeZone UTC, DateStyle ISO and read committed for its own.`;
  if (encoding === 'UTF8') return undefined;
  return `The database's encoding is ${encoding}, in which not every text can be kept and found: make one with TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8', and set DATABASE_URL to it.`;
}
