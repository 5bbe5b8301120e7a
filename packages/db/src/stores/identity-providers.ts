import type { IdentityProvider } from '@rejoin/core/identity/identity-provider';
import { byName } from '@rejoin/use-cases/by-name';
import type { IdentityProviders, StoredIdentityProvider } from '@rejoin/use-cases/ports/identity-providers';
import { type Reach, SETTINGS_NEWS, type Transaction, writeWithNews } from '../database.ts';
import { isId } from '../storable.ts';
import { addsTakenName, NAME_TAKEN, savesTakenName } from './name-taken.ts';

/** All but the secret. */
const COLUMNS = {
  id: true,
  name: true,
  discoveryUrl: true,
  clientId: true,
  refreshTokenSeconds: true,
  revision: true,
  modifiedAt: true,
} as const;

export function createIdentityProviders(database: Reach): IdentityProviders {
  return {
    list: async () => {
      const rows = await database.identityProvider.findMany({ select: COLUMNS });
      return rows.map(storedOf).sort(byName);
    },
    find: async (id) => {
      const row = isId(id) ? await database.identityProvider.findUnique({ where: { id }, select: COLUMNS }) : null;
      return row === null ? undefined : storedOf(row);
    },
    sealedSecret: async (id) => {
      if (!isId(id)) return undefined;
      const row = await database.identityProvider.findUnique({ where: { id }, select: { sealedSecret: true } });
      return row?.sealedSecret;
    },
    add: ({ provider, sealedSecret, at }) =>
      writeWithNews(database, async (transaction) => {
        if (await addsTakenName(transaction, 'identity_provider', provider)) return NAME_TAKEN;
        await transaction.identityProvider.create({ data: { ...provider, sealedSecret, modifiedAt: new Date(at) } });
        return { result: 'added' as const, news: SETTINGS_NEWS };
      }),
    save: async (edit) =>
      isId(edit.provider.id) ? await writeWithNews(database, (transaction) => save(transaction, edit)) : 'missing',
    remove: async (id) =>
      isId(id) ? await writeWithNews(database, (transaction) => remove(transaction, id)) : 'missing',
  };
}

async function save(transaction: Transaction, edit: Parameters<IdentityProviders['save']>[0]) {
  const { provider, sealedSecret, revision, at } = edit;
  const { id, ...columns } = provider;
  if (await savesTakenName(transaction, 'identity_provider', provider)) return NAME_TAKEN;
  const { count } = await transaction.identityProvider.updateMany({
    where: { id, revision },
    data: {
      ...columns,
      ...(sealedSecret !== undefined && { sealedSecret }),
      revision: revision + 1,
      modifiedAt: new Date(at),
    },
  });
  if (count === 1) return { result: 'saved' as const, news: SETTINGS_NEWS };
  const exists = (await transaction.identityProvider.count({ where: { id } })) === 1;
  return { result: exists ? ('conflict' as const) : ('missing' as const), news: [] };
}

async function remove(transaction: Transaction, id: string) {
  const [found] = await transaction.$queryRaw<{ named: boolean }[]>`
    SELECT EXISTS (SELECT FROM configuration WHERE draft->'authentication'->>'providerId' = ${id}) OR EXISTS (
      SELECT FROM deployment d
      JOIN configuration_version v ON v.configuration_id = d.configuration_id AND v.version = d.configuration_version
      WHERE v.content->'authentication'->>'providerId' = ${id}
    ) AS named`;
  if (found?.named === true) return { result: 'inUse' as const, news: [] };
  const { count } = await transaction.identityProvider.deleteMany({ where: { id } });
  return count === 1 ? { result: 'removed' as const, news: SETTINGS_NEWS } : { result: 'missing' as const, news: [] };
}

type Row = IdentityProvider & { readonly revision: number; readonly modifiedAt: Date };

function storedOf({ modifiedAt, ...row }: Row): StoredIdentityProvider {
  return { ...row, modifiedAt: modifiedAt.getTime() };
}
