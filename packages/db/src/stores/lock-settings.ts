import type { Transaction } from '../database.ts';

/** Any number, the same in every program. */
const LOCK = 2_101_973;

/**
 * Settings of routing name each other, so they are written one edit at a time, until the end of the transaction: what an edit has
 * checked is still so when it is written.
 */
export async function lockSettings(transaction: Transaction): Promise<void> {
  await transaction.$queryRaw`SELECT pg_advisory_xact_lock(${LOCK})::text`;
}
