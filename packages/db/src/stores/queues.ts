import { namedQueueIds } from '@rejoin/core/flow/flow';
import type { Queue } from '@rejoin/core/queue/queue';
import type { QueueSurroundings } from '@rejoin/core/queue/validate-queue';
import { byName } from '@rejoin/use-cases/by-name';
import type { InTheWay, Removal } from '@rejoin/use-cases/ports/in-the-way';
import type { News } from '@rejoin/use-cases/ports/news';
import type { QueueEdit, QueueSummary, Queues } from '@rejoin/use-cases/ports/queues';
import { asWritten, type Reach, SETTINGS_NEWS, type Transaction, type Written, writeWithNews } from '../database.ts';
import { Prisma } from '../generated/client.ts';
import { isId } from '../storable.ts';
import { withoutLine } from './agent-lines.ts';
import { flowsNaming } from './in-the-way.ts';
import { lockSettings } from './lock-settings.ts';

const CODE = { select: { id: true, name: true } } as const;
const WITH_CODES = { wrapUpCodes: { orderBy: { position: 'asc' }, select: { code: CODE } } } as const;

type QueueRow = Prisma.QueueGetPayload<{ include: typeof WITH_CODES }>;

export async function readQueues(database: Reach): Promise<Queue[]> {
  const rows = await database.queue.findMany({ include: WITH_CODES });
  return rows.sort(byName).map(queueOf);
}

export function createQueues(database: Reach): Queues {
  return {
    list: async () => {
      const rows = await database.$queryRaw<QueueSummary[]>`
        SELECT q.id, q.name, (count(*) FILTER (WHERE a.serving))::int AS members,
          (count(*) FILTER (
            WHERE a.routing_status = 'onQueue' AND NOT ${Prisma.raw(withoutLine('a.person_id'))}
          ))::int AS "onQueue"
        FROM queue q LEFT JOIN queue_member m ON m.queue_id = q.id LEFT JOIN agent a ON a.person_id = m.agent_id
        GROUP BY q.id`;
      return rows.sort(byName);
    },
    find: async (id) => {
      const row = isId(id) ? await database.queue.findUnique({ where: { id }, include: WITH_CODES }) : null;
      if (row === null) return undefined;
      const members = await database.queueMember.findMany({ where: { queueId: id }, ...IN_ORDER });
      return { queue: queueOf(row), memberIds: members.map(({ agentId }) => agentId), revision: row.revision };
    },
    add: (edit) => writeWithNews(database, (transaction) => add(transaction, edit)),
    save: async (edit) =>
      isId(edit.queue.id) ? await writeWithNews(database, (transaction) => save(transaction, edit)) : MISSING,
    remove: async (id) =>
      isId(id) ? await writeWithNews(database, (transaction) => remove(transaction, id)) : MISSING,
  };
}

const IN_ORDER = { select: { agentId: true }, orderBy: { agentId: 'asc' } } as const;
const MISSING = { type: 'missing' } as const;

async function add(transaction: Transaction, edit: QueueEdit): Promise<Written<Awaited<ReturnType<Queues['add']>>>> {
  await lockSettings(transaction);
  const problems = edit.judge(await surroundingsOf(transaction, edit));
  if (problems.length > 0) return { result: { type: 'invalid', problems }, news: [] };
  await transaction.queue.create({ data: { id: edit.queue.id, ...columnsOf(edit.queue) } });
  return { result: { type: 'added' }, news: await writeRest(transaction, edit, []) };
}

async function save(
  transaction: Transaction,
  edit: QueueEdit & { readonly revision: number },
): Promise<Written<Awaited<ReturnType<Queues['save']>>>> {
  const { queue, revision } = edit;
  await lockSettings(transaction);
  const stored = await transaction.queue.findUnique({
    where: { id: queue.id },
    select: { revision: true, members: IN_ORDER },
  });
  if (stored === null) return { result: MISSING, news: [] };
  if (stored.revision !== revision) return { result: { type: 'conflict' }, news: [] };
  const problems = edit.judge(await surroundingsOf(transaction, edit));
  if (problems.length > 0) return { result: { type: 'invalid', problems }, news: [] };
  await transaction.queue.update({ where: { id: queue.id }, data: { ...columnsOf(queue), revision: revision + 1 } });
  const before = stored.members.map(({ agentId }) => agentId);
  return { result: { type: 'saved' }, news: await writeRest(transaction, edit, before) };
}

async function writeRest(transaction: Transaction, { queue, memberIds }: QueueEdit, before: readonly string[]) {
  const [was, is] = [new Set(before), new Set(memberIds)];
  const changed = [...memberIds.filter((id) => !was.has(id)), ...before.filter((id) => !is.has(id))];
  const news = await newsOfMembers(transaction, changed);
  await writeCodes(transaction, queue);
  await writeMembers(transaction, queue.id, memberIds);
  return news;
}

/**
 * They serve other queues than before: who edits one of them at the same time is told, and so is the agent. Rows are taken in the
 * order in which offers take them.
 */
async function newsOfMembers(transaction: Transaction, agentIds: readonly string[]): Promise<readonly News[]> {
  if (agentIds.length > 0)
    await transaction.$executeRaw`
      WITH changed AS (
        SELECT person_id FROM agent WHERE person_id = ANY (${[...agentIds]}::uuid[]) ORDER BY person_id FOR NO KEY UPDATE
      )
      UPDATE agent SET revision = revision + 1 FROM changed WHERE agent.person_id = changed.person_id`;
  return [...SETTINGS_NEWS, ...agentIds.map((agentId) => ({ type: 'agent', agentId }) as const)];
}

async function surroundingsOf(transaction: Transaction, { queue, memberIds }: QueueEdit): Promise<QueueSurroundings> {
  const codeIds = queue.wrapUp.codes.map(({ id }) => id);
  const queues = await readQueues(transaction);
  const codes = await transaction.wrapUpCode.findMany({ where: { id: { in: codeIds } }, select: { id: true } });
  const agents = await transaction.agent.findMany({
    where: { personId: { in: [...memberIds] } },
    select: { personId: true },
  });
  return {
    queues,
    codeIds: codes.map(({ id }) => id),
    agentIds: agents.map(({ personId }) => personId),
  };
}

async function remove(transaction: Transaction, id: string): Promise<Written<Removal>> {
  await lockSettings(transaction);
  const stored = await transaction.queue.findUnique({ where: { id }, select: { members: IN_ORDER } });
  if (stored === null) return { result: MISSING, news: [] };
  const found = await inTheWay(transaction, id);
  if (found.length > 0) return { result: { type: 'inUse', inTheWay: found }, news: [] };
  await transaction.queue.delete({ where: { id } });
  const news = await newsOfMembers(
    transaction,
    stored.members.map(({ agentId }) => agentId),
  );
  return { result: { type: 'removed' }, news };
}

async function inTheWay(transaction: Transaction, queueId: string): Promise<InTheWay[]> {
  const [needed] = await transaction.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM conversation
    WHERE status IN ('waiting', 'alerting', 'connected', 'parked')
      AND (state->>'queueId' = ${queueId} OR state->'overflow'->>'queueId' = ${queueId})`;
  const count = needed?.count ?? 0;
  const queues = await transaction.queue.findMany({
    where: { overflowQueueId: queueId },
    select: { id: true, name: true },
  });
  return [
    ...(count === 0 ? [] : [{ type: 'conversations', count } as const]),
    ...(await flowsNaming(transaction, (flow) => namedQueueIds(flow).includes(queueId))),
    ...queues.sort(byName).map((queue) => ({ type: 'queue', ...queue }) as const),
  ];
}

/** Writes the queue, its members and the names of its wrap-up codes, whatever there was. */
export async function putQueue(transaction: Transaction, queue: Queue, agentIds: readonly string[]): Promise<void> {
  const { id, wrapUp } = queue;
  for (const { id: codeId, name } of wrapUp.codes)
    await transaction.wrapUpCode.upsert({
      where: { id: codeId },
      create: { id: codeId, name },
      update: { name, revision: { increment: 1 } },
    });
  const columns = columnsOf(queue);
  await transaction.queue.upsert({
    where: { id },
    create: { id, ...columns },
    update: { ...columns, revision: { increment: 1 } },
  });
  await writeCodes(transaction, queue);
  await writeMembers(transaction, id, agentIds);
}

async function writeCodes(transaction: Transaction, { id: queueId, wrapUp }: Queue): Promise<void> {
  await transaction.queueWrapUpCode.deleteMany({ where: { queueId } });
  const data = wrapUp.codes.map(({ id: codeId }, position) => ({ queueId, codeId, position }));
  await transaction.queueWrapUpCode.createMany({ data });
}

async function writeMembers(transaction: Transaction, queueId: string, agentIds: readonly string[]): Promise<void> {
  await transaction.queueMember.deleteMany({ where: { queueId, agentId: { notIn: [...agentIds] } } });
  const data = agentIds.map((agentId) => ({ queueId, agentId }));
  await transaction.queueMember.createMany({ data, skipDuplicates: true });
}

function columnsOf({ wrapUp, serviceLevel, inactivity, overflow, ...queue }: Queue) {
  return {
    name: queue.name,
    alertingSeconds: queue.alertingSeconds,
    autoAnswer: queue.autoAnswer,
    lastAgent: queue.lastAgent,
    reserveSeconds: queue.reserveSeconds,
    placeWords: queue.placeWords,
    introductionWords: queue.introductionWords,
    skillMatching: queue.skillMatching,
    inactivitySeconds: inactivity?.afterSeconds ?? null,
    inactivityAction: inactivity?.action ?? null,
    inactivityWarning: inactivity?.warning ?? '',
    wrapUpPrompt: wrapUp.prompt,
    wrapUpSeconds: wrapUp.timeoutSeconds,
    serviceLevelShare: serviceLevel.share,
    serviceLevelSeconds: serviceLevel.seconds,
    overflowSeconds: overflow?.afterSeconds ?? null,
    overflowQueueId: overflow?.queueId ?? null,
  };
}

function queueOf(row: QueueRow): Queue {
  const { inactivitySeconds, inactivityAction, overflowSeconds, overflowQueueId } = row;
  return {
    id: row.id,
    name: row.name,
    alertingSeconds: row.alertingSeconds,
    autoAnswer: row.autoAnswer,
    lastAgent: asWritten<Queue['lastAgent']>(row.lastAgent),
    reserveSeconds: row.reserveSeconds,
    placeWords: row.placeWords,
    introductionWords: row.introductionWords,
    skillMatching: asWritten<Queue['skillMatching']>(row.skillMatching),
    ...(inactivitySeconds !== null && {
      inactivity: {
        afterSeconds: inactivitySeconds,
        action: asWritten<'disconnect' | 'flow'>(inactivityAction),
        warning: row.inactivityWarning,
      },
    }),
    wrapUp: {
      prompt: asWritten<Queue['wrapUp']['prompt']>(row.wrapUpPrompt),
      timeoutSeconds: row.wrapUpSeconds,
      codes: row.wrapUpCodes.map(({ code }) => code),
    },
    serviceLevel: { share: row.serviceLevelShare, seconds: row.serviceLevelSeconds },
    ...(overflowSeconds !== null &&
      overflowQueueId !== null && { overflow: { afterSeconds: overflowSeconds, queueId: overflowQueueId } }),
  };
}
