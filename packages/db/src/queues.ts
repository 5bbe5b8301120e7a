import type { Queue } from '@rejoin/core/queue/queue';
import { asWritten, type Database, type Transaction } from './database.ts';
import type { Prisma } from './generated/client.ts';

const WITH_CODES = { wrapUpCodes: { orderBy: { position: 'asc' }, select: { code: true } } } as const;

type QueueRow = Prisma.QueueGetPayload<{ include: typeof WITH_CODES }>;

export async function readQueues(database: Database): Promise<Queue[]> {
  const rows = await database.queue.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }], include: WITH_CODES });
  return rows.map(queueOf);
}

/** Writes the queue, its members and the names of its wrap-up codes. */
export async function writeQueue(transaction: Transaction, queue: Queue, agentIds: readonly string[]): Promise<void> {
  const { id, wrapUp } = queue;
  for (const { id: codeId, name } of wrapUp.codes)
    await transaction.wrapUpCode.upsert({ where: { id: codeId }, create: { id: codeId, name }, update: { name } });
  const columns = columnsOf(queue);
  const members = { create: agentIds.map((agentId) => ({ agentId })) };
  const wrapUpCodes = { create: wrapUp.codes.map((code, position) => ({ codeId: code.id, position })) };
  await transaction.queue.upsert({
    where: { id },
    create: { id, ...columns, members, wrapUpCodes },
    update: { ...columns, members: { deleteMany: {}, ...members }, wrapUpCodes: { deleteMany: {}, ...wrapUpCodes } },
  });
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
