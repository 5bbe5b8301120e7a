import type { ConfigurationContent } from '@rejoin/core/configuration/configuration';
import type { Configuration, Configurations, PublishedVersion } from '@rejoin/use-cases/ports/settings';
import { asWritten, type Reach, SETTINGS_NEWS, type Transaction, writeWithNews } from '../database.ts';
import type { Prisma } from '../generated/client.ts';
import { isId } from '../storable.ts';
import { lockSettings } from './lock-settings.ts';
import { addsTakenName, NAME_TAKEN, savesTakenName } from './name-taken.ts';

const VERSIONS = {
  versions: { select: { version: true, publishedAt: true, publishedBy: true }, orderBy: { version: 'desc' } },
} as const;

type Row = Prisma.ConfigurationGetPayload<{ include: typeof VERSIONS }>;

export function createConfigurations(database: Reach): Configurations {
  return {
    list: async () => {
      const rows = await database.configuration.findMany({
        include: VERSIONS,
        orderBy: [{ modifiedAt: 'desc' }, { id: 'asc' }],
      });
      return rows.map(configurationOf);
    },
    find: async (id) => {
      if (!isId(id)) return undefined;
      const row = await database.configuration.findUnique({ where: { id }, include: VERSIONS });
      return row === null ? undefined : configurationOf(row);
    },
    version: (id, version) => readVersion(database, id, version),
    add: ({ id, draft, at }) =>
      writeWithNews(database, async (transaction) => {
        if (await addsTakenName(transaction, 'configuration', { id, name: draft.name })) return NAME_TAKEN;
        await transaction.configuration.create({ data: { id, draft, modifiedAt: new Date(at) } });
        return { result: 'added' as const, news: SETTINGS_NEWS };
      }),
    saveDraft: async ({ id, draft, revision, at }) =>
      isId(id)
        ? await writeWithNews(database, (transaction) =>
            saveDraft(transaction, { id, draft, revision, modifiedAt: new Date(at) }),
          )
        : 'missing',
    publish: async (id, { personId, at }) =>
      isId(id)
        ? await writeWithNews(database, (transaction) =>
            publish(transaction, id, { publishedBy: personId ?? null, publishedAt: new Date(at) }),
          )
        : undefined,
    remove: async (id) =>
      isId(id) ? await writeWithNews(database, (transaction) => remove(transaction, id)) : 'missing',
  };
}

export async function readVersion(database: Reach, id: string, version: number): Promise<PublishedVersion | undefined> {
  if (!isId(id)) return undefined;
  const row = await database.configurationVersion.findUnique({
    where: { configurationId_version: { configurationId: id, version } },
  });
  return row === null ? undefined : { version, content: asWritten<ConfigurationContent>(row.content) };
}

type Edit = {
  readonly id: string;
  readonly draft: ConfigurationContent;
  readonly revision: number;
  readonly modifiedAt: Date;
};

async function saveDraft(transaction: Transaction, { id, draft, revision, modifiedAt }: Edit) {
  if (await savesTakenName(transaction, 'configuration', { id, name: draft.name })) return NAME_TAKEN;
  const { count } = await transaction.configuration.updateMany({
    where: { id, revision },
    data: { draft, revision: revision + 1, modifiedAt },
  });
  if (count === 1) return { result: 'saved' as const, news: SETTINGS_NEWS };
  const exists = (await transaction.configuration.count({ where: { id } })) === 1;
  return { result: exists ? ('conflict' as const) : ('missing' as const), news: [] };
}

async function publish(
  transaction: Transaction,
  id: string,
  by: { readonly publishedBy: string | null; readonly publishedAt: Date },
) {
  await transaction.$queryRaw`SELECT 1 FROM configuration WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await transaction.configuration.findUnique({ where: { id }, include: VERSIONS });
  if (row === null) return { result: undefined, news: [] };
  const version = (row.versions[0]?.version ?? 0) + 1;
  const content = asWritten<ConfigurationContent>(row.draft);
  await transaction.configurationVersion.create({ data: { configurationId: id, version, content, ...by } });
  return { result: { version, content }, news: SETTINGS_NEWS };
}

/** Deployments are settings too: none is added meanwhile. */
async function remove(transaction: Transaction, id: string) {
  await lockSettings(transaction);
  if ((await transaction.deployment.count({ where: { configurationId: id } })) > 0)
    return { result: 'inUse' as const, news: [] };
  const { count } = await transaction.configuration.deleteMany({ where: { id } });
  return count === 1 ? { result: 'removed' as const, news: SETTINGS_NEWS } : { result: 'missing' as const, news: [] };
}

function configurationOf({ id, draft, revision, modifiedAt, versions }: Row): Configuration {
  const published = versions.map(({ version, publishedAt, publishedBy }) => ({
    version,
    publishedAt: publishedAt.getTime(),
    publishedBy: publishedBy ?? undefined,
  }));
  return { id, draft: asWritten<ConfigurationContent>(draft), revision, modifiedAt: modifiedAt.getTime(), published };
}
