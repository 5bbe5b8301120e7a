import { DatabaseError } from 'pg';
import { Prisma } from './generated/client.ts';

/** Postgres 18 tells a restriction from the lack of a row referred to; before, both were the latter. */
const RESTRICT_VIOLATION = '23001';
const FOREIGN_KEY_VIOLATION = '23503';
const UNIQUE_VIOLATION = '23505';
const DEADLOCK_DETECTED = '40P01';

/** The write was refused because other rows refer to what it would take away. */
export function isStillReferredTo(error: unknown): boolean {
  const state = sqlState(error);
  return state === RESTRICT_VIOLATION || state === FOREIGN_KEY_VIOLATION;
}

/** Another transaction got there first; nothing was written, and the same call may be made again. */
export function isLostRace(error: unknown): boolean {
  const state = sqlState(error);
  return state === UNIQUE_VIOLATION || state === DEADLOCK_DETECTED;
}

function sqlState(error: unknown): string | undefined {
  if (error instanceof DatabaseError) return error.code;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined;
  const meta = error.meta as
    | { readonly driverAdapterError?: { readonly cause?: { readonly originalCode?: string } } }
    | undefined;
  return meta?.driverAdapterError?.cause?.originalCode;
}
