import { DatabaseError, type Pool, type PoolClient } from 'pg';

/** The lock that whoever routes holds: one number for the whole database. */
const ROUTING_LOCK = 7300;
const PATIENCE_MS = 1000;
const LOCK_NOT_AVAILABLE = '55P03';

const TRY = `SELECT pg_try_advisory_lock(${ROUTING_LOCK}) AS mine`;
const WAIT = `BEGIN; SET LOCAL lock_timeout = ${PATIENCE_MS}; SELECT pg_advisory_lock(${ROUTING_LOCK}); COMMIT`;
const LEAVE = `SELECT pg_advisory_unlock(${ROUTING_LOCK})`;

/**
 * Does the work while no other connection of the database does. A gateway that is killed
 * or cut off loses its turn with its connection; one that hangs, when the others lose patience.
 */
export async function inTurn<T>(pool: Pool, work: () => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let lost: Error | undefined;
  const lose = (error: Error) => {
    lost = error;
  };
  client.on('error', lose);
  try {
    const { rows } = await client.query<{ mine: boolean }>({ name: 'try turn', text: TRY });
    const isMine = rows[0]?.mine === true || (await waitForTurn(client));
    try {
      return await work();
    } finally {
      if (isMine) await client.query({ name: 'leave turn', text: LEAVE }).catch(lose);
    }
  } finally {
    client.off('error', lose);
    client.release(lost);
  }
}

/** `false`: whoever has the turn does not come to an end. */
async function waitForTurn(client: PoolClient): Promise<boolean> {
  try {
    await client.query(WAIT);
    return true;
  } catch (error) {
    if (!(error instanceof DatabaseError && error.code === LOCK_NOT_AVAILABLE)) throw error;
    await client.query('ROLLBACK');
    return false;
  }
}
