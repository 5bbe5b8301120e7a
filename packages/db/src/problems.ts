import { DatabaseError } from 'pg';
import { Prisma } from './generated/client.ts';

const UNIQUE_VIOLATION = '23505';
const FOREIGN_KEY_VIOLATION = '23503';
const DEADLOCK_DETECTED = '40P01';

/** Another transaction got there first; nothing was written, and the same call may be made again. */
export function isLostRace(error: unknown): boolean {
  const state = sqlState(error);
  return state === UNIQUE_VIOLATION || state === DEADLOCK_DETECTED;
}

/** What was to be referred to is not there, or not any more; nothing was written. */
export function refersToNothing(error: unknown): boolean {
  return sqlState(error) === FOREIGN_KEY_VIOLATION;
}

function sqlState(error: unknown): string | undefined {
  if (error instanceof DatabaseError) return error.code;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined;
  const meta = error.meta as
    | { readonly driverAdapterError?: { readonly cause?: { readonly originalCode?: string } } }
    | undefined;
  return meta?.driverAdapterError?.cause?.originalCode;
}
