import type { Deployment } from '@rejoin/core/deployment/deployment';
import type { DeploymentPicture, Deployments, StoredDeployment } from '@rejoin/use-cases/ports/settings';
import { type Reach, SETTINGS_NEWS, type Transaction, writeWithNews } from '../database.ts';
import type { Deployment as Row } from '../generated/client.ts';
import { isId } from '../storable.ts';
import { readFlow, readFlowVersion, readLicences, readSchedules, readThreadingMinutes } from './company.ts';
import { readVersion } from './configurations.ts';
import { addsTakenName, NAME_TAKEN, savesTakenName } from './name-taken.ts';
import { readQueues } from './queues.ts';

export function createDeployments(database: Reach): Deployments {
  return {
    list: async () =>
      (await database.deployment.findMany({ orderBy: [{ modifiedAt: 'desc' }, { id: 'asc' }] })).map(storedOf),
    ids: async () => (await database.deployment.findMany({ select: { id: true } })).map(({ id }) => id),
    find: async (id) => (await find(database, id)) ?? undefined,
    add: (deployment, at, freed) =>
      writeWithNews(database, async (transaction) => {
        if (await addsTakenName(transaction, 'deployment', { ...deployment, freed })) return NAME_TAKEN;
        await transaction.deployment.create({ data: { ...columnsOf(deployment), modifiedAt: new Date(at) } });
        return { result: 'added' as const, news: SETTINGS_NEWS };
      }),
    save: async ({ deployment, ...edit }) =>
      isId(deployment.id)
        ? await writeWithNews(database, (transaction) => save(transaction, deployment, edit))
        : 'missing',
    remove: async (id) =>
      isId(id) ? await writeWithNews(database, (transaction) => remove(transaction, id)) : 'missing',
    picture: (id) => picture(database, id),
    flowVersion: async (id, version) => (isId(id) ? await readFlowVersion(database, id, version) : undefined),
  };
}

async function find(database: Reach, id: string): Promise<StoredDeployment | undefined> {
  if (!isId(id)) return undefined;
  const row = await database.deployment.findUnique({ where: { id } });
  return row === null ? undefined : storedOf(row);
}

async function save(
  transaction: Transaction,
  deployment: Deployment,
  edit: { readonly revision: number; readonly at: number; readonly freed?: readonly string[] },
) {
  if (await savesTakenName(transaction, 'deployment', { ...deployment, freed: edit.freed })) return NAME_TAKEN;
  const { id, ...columns } = columnsOf(deployment);
  const { count } = await transaction.deployment.updateMany({
    where: { id, revision: edit.revision },
    data: { ...columns, revision: edit.revision + 1, modifiedAt: new Date(edit.at) },
  });
  if (count === 1) return { result: 'saved' as const, news: SETTINGS_NEWS };
  const exists = (await transaction.deployment.count({ where: { id } })) === 1;
  return { result: exists ? ('conflict' as const) : ('missing' as const), news: [] };
}

async function remove(transaction: Transaction, id: string) {
  const open = await transaction.conversation.findFirst({
    where: { deploymentId: id, status: { not: 'ended' } },
    select: { id: true },
  });
  if (open !== null) return { result: 'inUse' as const, news: [] };
  const { count } = await transaction.deployment.deleteMany({ where: { id } });
  return count === 1 ? { result: 'removed' as const, news: SETTINGS_NEWS } : { result: 'missing' as const, news: [] };
}

async function picture(database: Reach, id: string): Promise<DeploymentPicture | undefined> {
  const stored = await find(database, id);
  if (stored === undefined) return undefined;
  const { revision: _revision, modifiedAt: _modifiedAt, ...deployment } = stored;
  const [version, flow, schedules, queues, licences, threadingMinutes] = await Promise.all([
    readVersion(database, deployment.configurationId, deployment.configurationVersion),
    readFlow(database, deployment.flowId),
    readSchedules(database),
    readQueues(database),
    readLicences(database),
    readThreadingMinutes(database),
  ]);
  if (version === undefined || flow === undefined) return undefined;
  const configuration = { id: deployment.configurationId, ...version };
  return { deployment, configuration, flow, schedules, queues, licences, threadingMinutes };
}

function columnsOf(deployment: Deployment) {
  const {
    id,
    name,
    description,
    status,
    configurationId,
    configurationVersion,
    flowId,
    allowAllDomains,
    allowedDomains,
  } = deployment;
  return {
    id,
    name,
    description,
    status,
    configurationId,
    configurationVersion,
    flowId,
    allowAllDomains,
    allowedDomains: [...allowedDomains],
  };
}

function storedOf({ modifiedAt, status, ...row }: Row): StoredDeployment {
  return { ...row, status: status as Deployment['status'], modifiedAt: modifiedAt.getTime() };
}
