import type { InTheWay, Removal } from '@rejoin/use-cases/ports/in-the-way';
import type { NamedSetting, NamedSettings } from '@rejoin/use-cases/ports/named-settings';
import { type Reach, SETTINGS_NEWS, type Transaction, writeWithNews } from '../database.ts';
import { Prisma } from '../generated/client.ts';
import { isId, storableText } from '../storable.ts';
import { lockSettings } from './lock-settings.ts';
import { addsTakenName, NAME_TAKEN, savesTakenName } from './name-taken.ts';

type Kind<Use> = {
  readonly table: 'skill' | 'wrap_up_code';
  readonly list: () => Promise<readonly NamedSetting<Use>[]>;
  readonly inTheWay: (transaction: Transaction, id: string) => Promise<readonly InTheWay[]>;
};

/** Settings that are no more than a name. */
export function createNamedSettings<Use>(database: Reach, { table, list, inTheWay }: Kind<Use>): NamedSettings<Use> {
  const rows = Prisma.raw(`"${table}"`);
  const exists = async (transaction: Transaction, id: string) =>
    (await transaction.$queryRaw<unknown[]>`SELECT 1 FROM ${rows} WHERE id = ${id}::uuid`).length === 1;
  return {
    list,
    add: ({ id, name }) =>
      writeWithNews(database, async (transaction) => {
        if (await addsTakenName(transaction, table, { id, name })) return NAME_TAKEN;
        await transaction.$executeRaw`INSERT INTO ${rows} (id, name) VALUES (${id}::uuid, ${storableText(name)})`;
        return { result: 'added' as const, news: SETTINGS_NEWS };
      }),
    rename: async ({ id, name, revision }) => {
      if (!isId(id)) return 'missing';
      return await writeWithNews(database, async (transaction) => {
        if (await savesTakenName(transaction, table, { id, name })) return NAME_TAKEN;
        const count = await transaction.$executeRaw`
          UPDATE ${rows} SET name = ${storableText(name)}, revision = revision + 1
          WHERE id = ${id}::uuid AND revision = ${revision}`;
        if (count === 1) return { result: 'saved' as const, news: SETTINGS_NEWS };
        return { result: (await exists(transaction, id)) ? ('conflict' as const) : ('missing' as const), news: [] };
      });
    },
    remove: async (id) => {
      if (!isId(id)) return { type: 'missing' };
      return await writeWithNews<Removal>(database, async (transaction) => {
        await lockSettings(transaction);
        if (!(await exists(transaction, id))) return { result: { type: 'missing' }, news: [] };
        const found = await inTheWay(transaction, id);
        if (found.length > 0) return { result: { type: 'inUse', inTheWay: found }, news: [] };
        await transaction.$executeRaw`DELETE FROM ${rows} WHERE id = ${id}::uuid`;
        return { result: { type: 'removed' }, news: SETTINGS_NEWS };
      });
    },
  };
}
