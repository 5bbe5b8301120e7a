import {
  type Answer,
  KEPT_ANSWERS,
  KEPT_MS,
  type KeptAnswers,
  type KeyedRequest,
  UNDER_WAY_MS,
} from '@rejoin/use-cases/ports/kept-answers';
import { asWritten, type Database } from '../database.ts';
import { storableJson, storableText } from '../storable.ts';

export function createKeptAnswers(database: Database): KeptAnswers {
  return {
    begin: (request, at) => begin(database, request, at),
    keep: async ({ clientId, key }, { status, body }) => {
      await database.$executeRaw`
        UPDATE kept_answer SET status = ${status}::int, body = ${storableJson(body)}::jsonb
        WHERE client_id = ${clientId}::uuid AND key = ${storableText(key)}`;
    },
    forget: async ({ clientId, key }) => {
      await database.keptAnswer.deleteMany({ where: { clientId, key: storableText(key) } });
    },
  };
}

async function begin(database: Database, { clientId, key, requestHash }: KeyedRequest, at: number) {
  const kept = storableText(key);
  await database.$executeRaw`
    DELETE FROM kept_answer WHERE client_id = ${clientId}::uuid
      AND (at < ${new Date(at - KEPT_MS)} OR (status IS NULL AND at < ${new Date(at - UNDER_WAY_MS)}))`;
  const begun = await database.$executeRaw`
    INSERT INTO kept_answer (client_id, key, request_hash, at)
    VALUES (${clientId}::uuid, ${kept}, ${requestHash}, ${new Date(at)}) ON CONFLICT DO NOTHING`;
  if (begun === 1) {
    await database.$executeRaw`
      DELETE FROM kept_answer WHERE client_id = ${clientId}::uuid AND (at, key) < (
        SELECT at, key FROM kept_answer WHERE client_id = ${clientId}::uuid
        ORDER BY at DESC, key DESC OFFSET ${KEPT_ANSWERS - 1} LIMIT 1)`;
    return { type: 'first' } as const;
  }
  const row = await database.keptAnswer.findUnique({ where: { clientId_key: { clientId, key: kept } } });
  if (row !== null && row.requestHash !== requestHash) return { type: 'another' } as const;
  if (row === null || row.status === null) return { type: 'underWay' } as const;
  const answer: Answer = { status: row.status, body: asWritten<unknown>(row.body) };
  return { type: 'answered', answer } as const;
}
