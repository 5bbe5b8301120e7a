import type { CannedResponse } from '@rejoin/core/canned-responses/canned-response';
import { byName } from '@rejoin/use-cases/by-name';
import type { CannedResponses, ResponseEdit, StoredResponse } from '@rejoin/use-cases/ports/canned-responses';
import { type Reach, SETTINGS_NEWS, type Transaction, type Written, writeWithNews } from '../database.ts';
import type { Prisma } from '../generated/client.ts';
import { isId, storableText } from '../storable.ts';
import { lockSettings } from './lock-settings.ts';

const WITH_QUEUES = { queues: { select: { queueId: true }, orderBy: { queueId: 'asc' } } } as const;
const MISSING = { type: 'missing' } as const;

type ResponseRow = Prisma.CannedResponseGetPayload<{ include: typeof WITH_QUEUES }>;

export function createCannedResponses(database: Reach): CannedResponses {
  return {
    list: async () => {
      const rows = await database.cannedResponse.findMany({ include: WITH_QUEUES });
      return rows.sort(byName).map(responseOf);
    },
    find: async (id) => {
      const row = isId(id) ? await database.cannedResponse.findUnique({ where: { id }, include: WITH_QUEUES }) : null;
      return row === null ? undefined : responseOf(row);
    },
    add: (edit) => writeWithNews(database, (transaction) => add(transaction, edit)),
    save: async (edit) =>
      isId(edit.response.id) ? await writeWithNews(database, (transaction) => save(transaction, edit)) : MISSING,
    remove: async (id) => {
      if (!isId(id)) return 'missing';
      return await writeWithNews(database, async (transaction) => {
        const { count } = await transaction.cannedResponse.deleteMany({ where: { id } });
        return count === 1
          ? { result: 'removed' as const, news: SETTINGS_NEWS }
          : { result: 'missing' as const, news: [] };
      });
    },
  };
}

async function add(
  transaction: Transaction,
  edit: ResponseEdit,
): Promise<Written<Awaited<ReturnType<CannedResponses['add']>>>> {
  await lockSettings(transaction);
  const problems = await problemsOf(transaction, edit);
  if (problems.length > 0) return { result: { type: 'invalid', problems }, news: [] };
  await transaction.cannedResponse.create({ data: { id: edit.response.id, ...columnsOf(edit.response) } });
  await writeQueues(transaction, edit.response);
  return { result: { type: 'added' }, news: SETTINGS_NEWS };
}

async function save(
  transaction: Transaction,
  edit: Parameters<CannedResponses['save']>[0],
): Promise<Written<Awaited<ReturnType<CannedResponses['save']>>>> {
  const { response, revision } = edit;
  const { id } = response;
  await lockSettings(transaction);
  const stored = await transaction.cannedResponse.findUnique({ where: { id }, select: { revision: true } });
  if (stored === null) return { result: MISSING, news: [] };
  if (stored.revision !== revision) return { result: { type: 'conflict' }, news: [] };
  const problems = await problemsOf(transaction, edit);
  if (problems.length > 0) return { result: { type: 'invalid', problems }, news: [] };
  await transaction.cannedResponse.update({
    where: { id },
    data: { ...columnsOf(response), revision: revision + 1 },
  });
  await writeQueues(transaction, response);
  return { result: { type: 'saved' }, news: SETTINGS_NEWS };
}

async function problemsOf(transaction: Transaction, { response, judge }: ResponseEdit) {
  const others = await transaction.cannedResponse.findMany({
    where: { id: { not: response.id } },
    select: { name: true, code: true },
  });
  const queues = await transaction.queue.findMany({ select: { id: true } });
  return judge({
    others: others.map(({ name, code }) => ({ name, ...(code !== null && { code }) })),
    queueIds: queues.map(({ id }) => id),
  });
}

async function writeQueues(transaction: Transaction, { id: responseId, queueIds }: CannedResponse): Promise<void> {
  await transaction.cannedResponseQueue.deleteMany({ where: { responseId } });
  const data = queueIds === 'all' ? [] : [...new Set(queueIds)].map((queueId) => ({ responseId, queueId }));
  await transaction.cannedResponseQueue.createMany({ data });
}

function columnsOf({ name, code, text, queueIds }: CannedResponse) {
  return {
    name: storableText(name),
    code: code ?? null,
    text: storableText(text),
    allQueues: queueIds === 'all',
  };
}

function responseOf({ id, name, code, text, allQueues, queues, revision }: ResponseRow): StoredResponse {
  return {
    ...{ id, name, text, revision },
    ...(code !== null && { code }),
    queueIds: allQueues ? 'all' : queues.map(({ queueId }) => queueId),
  };
}
