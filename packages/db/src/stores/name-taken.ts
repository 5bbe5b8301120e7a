import { isNameTaken } from '@rejoin/core/same-name';
import type { Transaction } from '../database.ts';
import { Prisma } from '../generated/client.ts';
import { lockSettings } from './lock-settings.ts';

type Table =
  | 'skill'
  | 'wrap_up_code'
  | 'schedule'
  | 'flow'
  | 'flow_secret'
  | 'configuration'
  | 'deployment'
  | 'webhook'
  | 'identity_provider';

/** What a write comes to that would give a setting the name of another. */
export const NAME_TAKEN = { result: 'nameTaken' as const, news: [] };

type Named = { readonly id: string; readonly name: string };

/** `freed`: rows that are to get other names before the transaction ends. */
type Freeing = Named & { readonly freed?: readonly string[] | undefined };

/** Whether another row of the table is called as the new one is to be. Nobody else writes settings from here to the end of the transaction. */
export async function addsTakenName(
  transaction: Transaction,
  table: Table,
  { freed, ...named }: Freeing,
): Promise<boolean> {
  return isNameTaken(without(freed, await namesIn(transaction, table)), named);
}

/** The same of a row that is there; of one that is gone the name does not matter. */
export async function savesTakenName(
  transaction: Transaction,
  table: Table,
  { freed, ...named }: Freeing,
): Promise<boolean> {
  const all = await namesIn(transaction, table);
  return all.some(({ id }) => id === named.id) && isNameTaken(without(freed, all), named);
}

function without(freed: readonly string[] | undefined, all: readonly Named[]): readonly Named[] {
  return freed === undefined ? all : all.filter(({ id }) => !freed.includes(id));
}

async function namesIn(transaction: Transaction, table: Table): Promise<Named[]> {
  await lockSettings(transaction);
  const name = Prisma.raw(table === 'configuration' ? `draft ->> 'name'` : 'name');
  return await transaction.$queryRaw<Named[]>`SELECT id::text, ${name} AS name FROM ${Prisma.raw(`"${table}"`)}`;
}
