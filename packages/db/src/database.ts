import { hash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import type { News } from '@rejoin/use-cases/ports/news';
import type pg from 'pg';
import { type Prisma, PrismaClient } from './generated/client.ts';

export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;
/** The database, or a transaction on it that somebody else began and ends. */
export type Reach = Database | Transaction;

/** How long a transaction may wait for a free connection, and how long it may take: a whole shift goes on queue at once. */
const TRANSACTION_WAIT_MS = 10_000;
const TRANSACTION_MS = 10_000;

export function openDatabase(pool: pg.Pool): Database {
  return new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: statementName }),
    transactionOptions: { maxWait: TRANSACTION_WAIT_MS, timeout: TRANSACTION_MS },
  });
}

/**
 * Named statements are planned once for each connection; planning takes longer than most reads. Lists make a statement of
 * their own for every length, so those stay without a name.
 */
function statementName({ sql }: { readonly sql: string }): string {
  return sql.includes(' IN (') ? '' : hash('sha256', sql, 'base64url');
}

/** What came of a write, and what the world is to hear of it. */
export type Written<T> = { readonly result: T; readonly news: readonly News[] };

/** Runs `work` and tells its news in one transaction, the one under way or one of its own: both happen or neither. */
export function writeWithNews<T>(reach: Reach, work: (transaction: Transaction) => Promise<Written<T>>): Promise<T> {
  const write = async (transaction: Transaction) => {
    const { result, news } = await work(transaction);
    if (news.length > 0) await transaction.$queryRaw`SELECT publish_news(${JSON.stringify(news)}::json)::text`;
    return result;
  };
  return isWhole(reach) ? reach.$transaction(write) : write(reach);
}

export function isWhole(reach: Reach): reach is Database {
  return '$transaction' in reach && typeof reach.$transaction === 'function';
}

export const SETTINGS_NEWS: readonly News[] = [{ type: 'settings' }];

/** JSON that only this package writes, in the shape in which it was written. */
export function asWritten<T>(json: unknown): T {
  return json as T;
}
