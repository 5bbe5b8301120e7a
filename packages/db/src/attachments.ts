import type { AttachmentRefusal } from '@rejoin/core/attachments/accepted';
import type { Attachment, Attachments, Uploader } from '@rejoin/use-cases/ports/attachments';
import { type Database, writeWithNews } from './database.ts';
import type { Attachment as AttachmentRow } from './generated/client.ts';
import { isId, storableText } from './storable.ts';

type Settled = Exclude<Attachment['upload'], { status: 'announced' }>;

export function createAttachments(database: Database): Attachments {
  return {
    announce: async ({ id, uploader, fileName, announcedAt }) => {
      const { count } = await database.attachment.createMany({
        data: [
          { id, ...uploaderColumns(uploader), fileName: storableText(fileName), announcedAt: new Date(announcedAt) },
        ],
        skipDuplicates: true,
      });
      return count === 1 ? 'announced' : 'taken';
    },
    find: async (ids) => {
      const rows = await database.attachment.findMany({ where: { id: { in: ids.filter(isId) } } });
      const found = new Map(rows.map((row) => [row.id, attachmentOf(row)]));
      return ids.flatMap((id) => found.get(id.toLowerCase()) ?? []);
    },
    settle: (id, upload) => (isId(id) ? settle(database, id, upload) : Promise.resolve(false)),
  };
}

function settle(database: Database, id: string, upload: Settled): Promise<boolean> {
  return writeWithNews(database, async (transaction) => {
    const [row] = await transaction.attachment.updateManyAndReturn({
      where: { id, status: 'announced' },
      data: upload.status === 'stored' ? { status: 'stored', ...upload.file } : upload,
      select: { sessionId: true },
    });
    const sessionId = row?.sessionId ?? undefined;
    return {
      result: row !== undefined,
      news: sessionId === undefined ? [] : [{ type: 'upload', sessionId, attachmentId: id }],
    };
  });
}

function uploaderColumns(uploader: Uploader) {
  return uploader.type === 'guest' ? { sessionId: uploader.sessionId } : { agentId: uploader.agentId };
}

function attachmentOf(row: AttachmentRow): Attachment {
  const { id, fileName, sessionId, agentId } = row;
  const uploader: Uploader =
    sessionId === null ? { type: 'agent', agentId: agentId ?? '' } : { type: 'guest', sessionId };
  return { id, uploader, fileName, announcedAt: row.announcedAt.getTime(), upload: uploadOf(row) };
}

function uploadOf({ status, mime, size, width, height, refusal }: AttachmentRow): Attachment['upload'] {
  if (refusal !== null) return { status: 'refused', refusal: refusal as AttachmentRefusal };
  if (status === 'announced' || mime === null || size === null || width === null || height === null)
    return { status: 'announced' };
  return { status: 'stored', file: { mime, size, width, height } };
}
