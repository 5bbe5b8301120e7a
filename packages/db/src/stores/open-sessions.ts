import type { Sessions } from '@rejoin/use-cases/ports/sessions';
import type { Pool } from 'pg';
import { gathered } from './gathered.ts';
import { type SessionFacts, sessionOf } from './session-row.ts';

type Asked = Parameters<Sessions['open']>[0];
type Opened = Awaited<ReturnType<Sessions['open']>>;
type Key = Pick<Asked, 'deploymentId' | 'tokenHash'>;
type Row = SessionFacts & Key & { readonly cleared: boolean };

const READ = `
  SELECT s.id, s.token_hash AS "tokenHash", s.deployment_id AS "deploymentId", s.created_at AS "createdAt",
    s.duration_seconds AS "durationSeconds", s.renewed_at AS "renewedAt", s.authenticated, s.cleared,
    CASE WHEN i.id IS NULL THEN NULL ELSE json_build_object('id', i.id, 'profile', i.profile) END AS identity,
    (SELECT max((state -> 'latest' ->> 'at')::float8) FROM conversation WHERE session_id = s.id) AS "saidAt"
  FROM unnest($1::uuid[], $2::text[]) AS a (deployment_id, token_hash)
  JOIN guest_session s ON s.deployment_id = a.deployment_id AND s.token_hash = a.token_hash
  LEFT JOIN guest_identity i ON i.id = s.identity_id`;
/** In one order everywhere, so that two gateways can't wait for each other. */
const MAKE = `
  INSERT INTO guest_session (id, deployment_id, token_hash, duration_seconds, created_at)
  SELECT a.id, a.deployment_id, a.token_hash, a.duration_seconds, a.at
  FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::timestamptz[])
    AS a (id, deployment_id, token_hash, duration_seconds, at)
  ORDER BY a.deployment_id, a.token_hash
  ON CONFLICT DO NOTHING RETURNING id`;

/** In one order as well. Of several who ask for the same session one begins it. */
const BEGIN_ANEW = `
  WITH a AS (
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::timestamptz[])
      AS a (id, deployment_id, token_hash, duration_seconds, at)
  ), held AS (
    SELECT s.id FROM guest_session s JOIN a ON a.deployment_id = s.deployment_id AND a.token_hash = s.token_hash
    WHERE s.cleared ORDER BY s.id FOR UPDATE OF s
  )
  UPDATE guest_session s SET cleared = false, renewed_at = a.at, duration_seconds = a.duration_seconds FROM a
  WHERE s.id IN (SELECT id FROM held) AND s.deployment_id = a.deployment_id AND s.token_hash = a.token_hash RETURNING a.id`;

/** Sessions that are opened together share their statements: after a restart all guests come back at once. */
export function openSessions(pool: Pool): Sessions['open'] {
  const open = gathered((asked: readonly Asked[]) => openAll(pool, asked));
  return async (asked) => {
    const opened = await open(asked);
    if (opened === undefined) throw new Error(`The session id ${asked.id} is taken`);
    return opened;
  };
}

/** `undefined`: the id is taken. */
async function openAll(pool: Pool, asked: readonly Asked[]): Promise<readonly (Opened | undefined)[]> {
  const known = await read(pool, asked);
  const missing = asked.filter((each) => !known.has(keyOf(each)));
  const cleared = asked.filter((each) => known.get(keyOf(each))?.cleared === true);
  const made = new Set([
    ...(await write(pool, { name: 'make sessions', text: MAKE }, missing)),
    ...(await write(pool, { name: 'begin sessions anew', text: BEGIN_ANEW }, cleared)),
  ]);
  const changed = [...missing, ...cleared];
  const fresh = changed.length === 0 ? known : new Map([...known, ...(await read(pool, changed))]);
  return asked.map((each) => {
    const row = fresh.get(keyOf(each));
    return row && { session: sessionOf(row), created: made.has(each.id) };
  });
}

async function read(pool: Pool, asked: readonly Asked[]): Promise<ReadonlyMap<string, Row>> {
  const values = [asked.map(({ deploymentId }) => deploymentId), asked.map(({ tokenHash }) => tokenHash)];
  const { rows } = await pool.query<Row>({ name: 'sessions by token', text: READ, values });
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** The ids of those for whom something was written. */
async function write(
  pool: Pool,
  statement: { readonly name: string; readonly text: string },
  asked: readonly Asked[],
): Promise<readonly string[]> {
  if (asked.length === 0) return [];
  const values = [
    asked.map(({ id }) => id),
    asked.map(({ deploymentId }) => deploymentId),
    asked.map(({ tokenHash }) => tokenHash),
    asked.map(({ durationSeconds }) => durationSeconds),
    asked.map(({ at }) => new Date(at).toISOString()),
  ];
  const { rows } = await pool.query<{ id: string }>({ ...statement, values });
  return rows.map(({ id }) => id);
}

function keyOf({ deploymentId, tokenHash }: Key): string {
  return `${deploymentId}:${tokenHash}`;
}
