import { DatabaseError, type Pool, type PoolClient } from 'pg';

/** The lock that whoever routes holds: one number for the whole database. */
const ROUTING_LOCK = 7300;
const PATIENCE_MS = 1000;
const LOCK_NOT_AVAILABLE = '55P03';

/** A gateway that is killed or cut off loses its turn with its connection; one that hangs, when the others lose patience. */
export async function inTurn<T>(pool: Pool, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let lost: Error | undefined;
  const lose = (error: Error) => {
    lost = error;
  };
  client.on('error', lose);
  try {
    await waitForTurn(client);
    return await work();
  } finally {
    await client.query('ROLLBACK').catch(lose);
    client.off('error', lose);
    client.release(lost);
  }
}

async function waitForTurn(client: PoolClient): Promise<void> {
  try {
    await client.query(`BEGIN; SET LOCAL lock_timeout = ${PATIENCE_MS}; SELECT pg_advisory_xact_lock(${ROUTING_LOCK})`);
  } catch (error) {
    if (!(error instanceof DatabaseError && error.code === LOCK_NOT_AVAILABLE)) throw error;
  }
}
