import type { FlowContent, FlowEdition } from '@rejoin/core/flow/flow-draft';
import { byName } from '@rejoin/use-cases/by-name';
import type { FlowChoices, Flows, PublishedFlow, StoredFlow } from '@rejoin/use-cases/ports/flows';
import type { News } from '@rejoin/use-cases/ports/news';
import { asWritten, type Reach, SETTINGS_NEWS, type Transaction, writeWithNews } from '../database.ts';
import type { Prisma } from '../generated/client.ts';
import { isId, storableText } from '../storable.ts';
import { readSchedules } from './company.ts';
import { contentOf, draftColumn, editionOf, versionColumns } from './flow-columns.ts';
import { lockSettings } from './lock-settings.ts';
import { addsTakenName, NAME_TAKEN, savesTakenName } from './name-taken.ts';

const NEWEST = { versions: { orderBy: { version: 'desc' }, take: 1 } } as const;
const LINE = { flowId: true, version: true, publishedAt: true, publishedBy: true, failedTests: true } as const;

type Row = Prisma.FlowGetPayload<{ include: typeof NEWEST }>;
type Line = Prisma.FlowVersionGetPayload<{ select: typeof LINE }>;
type Edit = Parameters<Flows['saveDraft']>[0];
type Edition = Parameters<Flows['publish']>[0];
type Written<Result> = { readonly result: Result; readonly news: readonly News[] };

export function createFlows(database: Reach): Flows {
  return {
    list: async () => {
      const rows = await database.flow.findMany({ include: NEWEST });
      const lines = await database.flowVersion.findMany({ select: LINE, orderBy: { version: 'desc' } });
      const byFlow = Map.groupBy(lines, ({ flowId }) => flowId);
      return rows.sort(byName).map((row) => storedOf(row, byFlow.get(row.id) ?? []));
    },
    find: async (id) => (isId(id) ? await find(database, id) : undefined),
    version: async (id, version) => (isId(id) ? await readEdition(database, id, version) : undefined),
    add: ({ id, name, draft, at }) =>
      writeWithNews(database, async (transaction) => {
        if (await addsTakenName(transaction, 'flow', { id, name })) return NAME_TAKEN;
        const columns = { name: storableText(name), draft: draftColumn(draft), modifiedAt: new Date(at) };
        await transaction.flow.create({ data: { id, ...columns } });
        return { result: 'added' as const, news: SETTINGS_NEWS };
      }),
    saveDraft: async (edit) =>
      isId(edit.id) ? await writeWithNews(database, (transaction) => saveDraft(transaction, edit)) : 'missing',
    publish: async (edition) =>
      isId(edition.id)
        ? await writeWithNews(database, (transaction) => publish(transaction, edition))
        : { type: 'missing' },
    remove: async (id) =>
      isId(id) ? await writeWithNews(database, (transaction) => remove(transaction, id)) : 'missing',
    choices: () => readChoices(database),
  };
}

async function find(database: Reach, id: string): Promise<StoredFlow | undefined> {
  const row = await database.flow.findUnique({ where: { id }, include: NEWEST });
  if (row === null) return undefined;
  const lines = await database.flowVersion.findMany({
    where: { flowId: id },
    select: LINE,
    orderBy: { version: 'desc' },
  });
  return storedOf(row, lines);
}

async function readEdition(database: Reach, id: string, version: number): Promise<FlowEdition | undefined> {
  const where = { flowId_version: { flowId: id, version } };
  const row = await database.flowVersion.findUnique({ where, include: { flow: { select: { name: true } } } });
  return row === null ? undefined : editionOf({ ...row, id, name: row.flow.name });
}

async function saveDraft(transaction: Transaction, { id, name, draft, revision, at }: Edit) {
  if (await savesTakenName(transaction, 'flow', { id, name })) return NAME_TAKEN;
  const { count } = await transaction.flow.updateMany({
    where: { id, revision },
    data: {
      name: storableText(name),
      draft: draftColumn(draft),
      revision: revision + 1,
      modifiedAt: new Date(at),
    },
  });
  if (count === 1) return { result: 'saved' as const, news: SETTINGS_NEWS };
  const exists = (await transaction.flow.count({ where: { id } })) === 1;
  return { result: exists ? ('conflict' as const) : ('missing' as const), news: [] };
}

async function publish(
  transaction: Transaction,
  { id, revision, personId, at, judge }: Edition,
): Promise<Written<Awaited<ReturnType<Flows['publish']>>>> {
  await lockSettings(transaction);
  await transaction.$queryRaw`SELECT 1 FROM flow WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await transaction.flow.findUnique({ where: { id }, include: NEWEST });
  if (row === null) return { result: { type: 'missing' }, news: [] };
  if (row.revision !== revision) return { result: { type: 'conflict' }, news: [] };
  const version = (row.versions[0]?.version ?? 0) + 1;
  const draft = asWritten<FlowContent>(row.draft);
  const verdict = judge({ id, name: row.name, version, ...draft }, await readChoices(transaction));
  if (verdict.type !== 'good') return { result: verdict, news: [] };
  await transaction.flowVersion.create({
    data: {
      flowId: id,
      version,
      ...versionColumns(draft),
      publishedAt: new Date(at),
      publishedBy: personId ?? null,
      failedTests: verdict.failedTests.map(storableText),
    },
  });
  return { result: { type: 'published', version }, news: SETTINGS_NEWS };
}

/** Deployments are settings too: none takes it meanwhile. */
async function remove(transaction: Transaction, id: string) {
  await lockSettings(transaction);
  if ((await transaction.deployment.count({ where: { flowId: id } })) > 0)
    return { result: 'inUse' as const, news: [] };
  const running = await transaction.$queryRaw<unknown[]>`
    SELECT 1 FROM conversation WHERE status <> 'ended' AND state -> 'flow' ->> 'id' = ${id} LIMIT 1`;
  if (running.length > 0) return { result: 'running' as const, news: [] };
  const { count } = await transaction.flow.deleteMany({ where: { id } });
  return count === 1 ? { result: 'removed' as const, news: SETTINGS_NEWS } : { result: 'missing' as const, news: [] };
}

async function readChoices(database: Reach): Promise<FlowChoices> {
  const named = { select: { id: true, name: true } };
  const queues = await database.queue.findMany(named);
  const schedules = await readSchedules(database);
  const agents = await database.person.findMany({ where: { agent: { serving: true } }, ...named });
  const skills = await database.skill.findMany(named);
  const secrets = await database.flowSecret.findMany({ select: { id: true, name: true, host: true } });
  return {
    queues: queues.sort(byName),
    schedules: schedules.sort(byName),
    agents: agents.sort(byName),
    skills: skills.sort(byName),
    secrets: secrets.sort(byName),
  };
}

function storedOf({ id, name, draft, revision, modifiedAt, versions }: Row, lines: readonly Line[]): StoredFlow {
  const [newest] = versions;
  return {
    id,
    name,
    draft: asWritten<FlowContent>(draft),
    revision,
    modifiedAt: modifiedAt.getTime(),
    newest: newest === undefined ? undefined : contentOf(newest),
    published: lines.map(publishedOf),
  };
}

function publishedOf({ version, publishedAt, publishedBy, failedTests }: Line): PublishedFlow {
  const by = publishedAt === null ? undefined : { personId: publishedBy ?? undefined, at: publishedAt.getTime() };
  return { version, by, failedTests };
}
