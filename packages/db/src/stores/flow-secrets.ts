import type { FlowSecret } from '@rejoin/core/flow/flow-secret';
import { secretsOfFlow } from '@rejoin/core/flow/secret-references';
import { byName } from '@rejoin/use-cases/by-name';
import type { FlowSecrets, StoredFlowSecret } from '@rejoin/use-cases/ports/flow-secrets';
import type { Removal } from '@rejoin/use-cases/ports/in-the-way';
import { type Reach, SETTINGS_NEWS, type Transaction, writeWithNews } from '../database.ts';
import { isId } from '../storable.ts';
import { flowsNaming } from './in-the-way.ts';
import { lockSettings } from './lock-settings.ts';
import { addsTakenName, NAME_TAKEN } from './name-taken.ts';

/** All but what it is. */
const COLUMNS = { id: true, name: true, host: true, writtenAt: true } as const;

export function createFlowSecrets(database: Reach): FlowSecrets {
  return {
    list: async () => {
      const rows = await database.flowSecret.findMany({ select: COLUMNS });
      return rows.map(storedOf).sort(byName);
    },
    find: async (id) => {
      const row = isId(id) ? await database.flowSecret.findUnique({ where: { id }, select: COLUMNS }) : null;
      return row === null ? undefined : storedOf(row);
    },
    sealed: (names) =>
      database.flowSecret.findMany({
        where: { name: { in: [...names] } },
        select: { name: true, host: true, sealedValue: true },
        orderBy: { name: 'asc' },
      }),
    add: (entry) => writeWithNews(database, (transaction) => add(transaction, entry)),
    replace: async ({ id, sealedValue, at }) => {
      if (!isId(id)) return 'missing';
      return await writeWithNews(database, async (transaction) => {
        const data = { sealedValue, writtenAt: new Date(at) };
        const { count } = await transaction.flowSecret.updateMany({ where: { id }, data });
        return count === 1
          ? { result: 'replaced' as const, news: SETTINGS_NEWS }
          : { result: 'missing' as const, news: [] };
      });
    },
    remove: async (id) =>
      isId(id) ? await writeWithNews<Removal>(database, (transaction) => remove(transaction, id)) : { type: 'missing' },
  };
}

async function add(transaction: Transaction, { secret, sealedValue, at }: Parameters<FlowSecrets['add']>[0]) {
  if (await addsTakenName(transaction, 'flow_secret', secret)) return NAME_TAKEN;
  await transaction.flowSecret.create({ data: { ...secret, sealedValue, writtenAt: new Date(at) } });
  return { result: 'added' as const, news: SETTINGS_NEWS };
}

/** Flows are published one at a time too: none names it meanwhile. */
async function remove(transaction: Transaction, id: string) {
  await lockSettings(transaction);
  const row = await transaction.flowSecret.findUnique({ where: { id }, select: { name: true } });
  if (row === null) return { result: { type: 'missing' as const }, news: [] };
  const inTheWay = await flowsNaming(transaction, (flow) => secretsOfFlow(flow).some(({ name }) => name === row.name));
  if (inTheWay.length > 0) return { result: { type: 'inUse' as const, inTheWay }, news: [] };
  await transaction.flowSecret.deleteMany({ where: { id } });
  return { result: { type: 'removed' as const }, news: SETTINGS_NEWS };
}

type Row = FlowSecret & { readonly writtenAt: Date };

function storedOf({ writtenAt, ...row }: Row): StoredFlowSecret {
  return { ...row, writtenAt: writtenAt.getTime() };
}
