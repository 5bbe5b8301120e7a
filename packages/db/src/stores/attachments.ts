import type { AttachmentRefusal } from '@rejoin/core/attachments/refusal';
import {
  type Attachment,
  type Attachments,
  CLAIM_MS,
  type SentTotals,
  type Uploader,
} from '@rejoin/use-cases/ports/attachments';
import { type Database, type Transaction, writeWithNews } from '../database.ts';
import type { Attachment as AttachmentRow } from '../generated/client.ts';
import { isId, storableText } from '../storable.ts';
import { appendAuditEntries } from './audit.ts';
import { lockSettings } from './lock-settings.ts';

type Settled = Exclude<Attachment['upload'], { status: 'announced' }>;
type Announced = Parameters<Attachments['announce']>[0];

export function createAttachments(database: Database): Attachments {
  return {
    announce: async (attachment) => {
      const row = rowOf(attachment);
      const created = await database.attachment.createMany({ data: [row], skipDuplicates: true });
      if (created.count === 1) return 'announced';
      const { id, sessionId, agentId } = row;
      const again = await database.attachment.updateMany({
        where: { id, sessionId, agentId, status: 'refused', discardedAt: null },
        data: { ...row, status: 'announced', refusal: null, claimedAt: null },
      });
      return again.count === 1 ? 'announced' : 'taken';
    },
    find: async (ids) => {
      const where = { id: { in: ids.filter(isId) }, discardedAt: null };
      const found = new Map((await database.attachment.findMany({ where })).map((row) => [row.id, attachmentOf(row)]));
      return ids.flatMap((id) => found.get(id.toLowerCase()) ?? []);
    },
    claim: async (id, at) => {
      if (!isId(id)) return false;
      const stale = { OR: [{ claimedAt: null }, { claimedAt: { lte: new Date(at - CLAIM_MS) } }] };
      const { count } = await database.attachment.updateMany({
        where: { id, status: 'announced', discardedAt: null, ...stale },
        data: { claimedAt: new Date(at) },
      });
      return count === 1;
    },
    release: async (id, claimedAt) => {
      if (!isId(id)) return;
      await database.attachment.updateMany({
        where: { id, status: 'announced', claimedAt: new Date(claimedAt) },
        data: { claimedAt: null },
      });
    },
    settle: (id, upload) => (isId(id) ? settle(database, id, upload) : Promise.resolve(false)),
    markSent: (ids, at) => markSent(database, ids.filter(isId), new Date(at)),
    discard: async (id, at) => {
      if (!isId(id)) return false;
      const { count } = await database.attachment.updateMany({
        where: { id, status: 'stored', sentAt: null, discardedAt: null },
        data: { discardedAt: new Date(at) },
      });
      return count === 1;
    },
    discardOverdue: (...sweep) => database.$transaction((transaction) => discardOverdue(transaction, ...sweep)),
    sentTotals: (before) => sentTotals(database, new Date(before)),
    forget: async (ids) => {
      await database.attachment.deleteMany({ where: { id: { in: ids.filter(isId) }, discardedAt: { not: null } } });
    },
  };
}

function settle(database: Database, id: string, upload: Settled): Promise<boolean> {
  return writeWithNews(database, async (transaction) => {
    const [row] = await transaction.attachment.updateManyAndReturn({
      where: { id, status: 'announced', discardedAt: null },
      data: upload.status === 'stored' ? { status: 'stored', ...upload.file } : upload,
      select: { sessionId: true, agentId: true },
    });
    const sessionId = row?.agentId === null ? (row.sessionId ?? undefined) : undefined;
    return {
      result: row !== undefined,
      news: sessionId === undefined ? [] : [{ type: 'upload', sessionId, attachmentId: id }],
    };
  });
}

async function markSent(database: Database, ids: readonly string[], at: Date): Promise<string[]> {
  const rows = await database.$queryRaw<{ id: string }[]>`
    UPDATE attachment SET sent_at = COALESCE(sent_at, ${at})
    WHERE id = ANY(${ids}::uuid[]) AND status = 'stored' AND discarded_at IS NULL
    RETURNING id::text`;
  return rows.map(({ id }) => id);
}

/** Rows that another sweep holds are passed over. The audit log's lock comes first, as where a guest is erased. */
async function discardOverdue(
  transaction: Transaction,
  ...[overdue, { at, limit }, entryOf]: Parameters<Attachments['discardOverdue']>
): Promise<string[]> {
  await lockSettings(transaction);
  const sentBefore = overdue.sentBefore === undefined ? null : new Date(overdue.sentBefore);
  const rows = await transaction.$queryRaw<{ id: string; sent: boolean }[]>`
    WITH due AS (
      SELECT id, discarded_at IS NULL AND sent_at IS NOT NULL AS sent FROM attachment
      WHERE (discarded_at IS NULL AND sent_at IS NULL AND announced_at < ${new Date(overdue.unsentBefore)})
        OR (discarded_at IS NULL AND sent_at < ${sentBefore}::timestamptz)
        OR discarded_at <= ${new Date(at - CLAIM_MS)}
      LIMIT ${limit} FOR UPDATE SKIP LOCKED
    )
    UPDATE attachment SET discarded_at = ${new Date(at)} FROM due WHERE attachment.id = due.id
    RETURNING attachment.id::text, due.sent`;
  const sent = rows.filter((row) => row.sent).length;
  if (sent > 0) await appendAuditEntries(transaction, [entryOf(sent)]);
  return rows.map(({ id }) => id);
}

async function sentTotals(database: Database, before: Date): Promise<SentTotals> {
  const { _count, _sum, _min } = await database.attachment.aggregate({
    where: { discardedAt: null, sentAt: { lt: before } },
    _count: true,
    _sum: { size: true },
    _min: { sentAt: true },
  });
  const oldest = _min.sentAt;
  return { files: _count, bytes: Number(_sum.size ?? 0), ...(oldest !== null && { oldestAt: oldest.getTime() }) };
}

function rowOf({ id, uploader, fileName, announcedAt, expected }: Announced) {
  return {
    id,
    sessionId: uploader.sessionId,
    agentId: uploader.type === 'agent' ? uploader.agentId : null,
    fileName: storableText(fileName),
    announcedAt: new Date(announcedAt),
    expectedTypes: [...expected.types],
    maxBytes: expected.maxBytes,
    md5: expected.md5 ?? null,
  };
}

export function attachmentOf(row: AttachmentRow): Attachment {
  const { id, fileName, announcedAt, expectedTypes, maxBytes, md5, sentAt } = row;
  return {
    id,
    uploader: uploaderOf(row),
    fileName,
    announcedAt: announcedAt.getTime(),
    expected: { types: expectedTypes, maxBytes, ...(md5 !== null && { md5 }) },
    ...(sentAt !== null && { sentAt: sentAt.getTime() }),
    upload: uploadOf(row),
  };
}

/** An agent's file that was never sent may come from a time when it did not say for whom it was. */
function uploaderOf({ sessionId, agentId }: AttachmentRow): Uploader {
  return agentId === null
    ? { type: 'guest', sessionId: sessionId ?? '' }
    : { type: 'agent', agentId, sessionId: sessionId ?? '' };
}

function uploadOf({ mime, size, width, height, hasThumbnail, refusal }: AttachmentRow): Attachment['upload'] {
  if (refusal !== null) return { status: 'refused', refusal: refusal as AttachmentRefusal };
  if (mime === null || size === null) return { status: 'announced' };
  const pixels = width !== null && height !== null && { width, height };
  return { status: 'stored', file: { mime, size, ...pixels, ...(hasThumbnail && { hasThumbnail }) } };
}
