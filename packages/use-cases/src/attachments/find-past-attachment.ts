import { fileVisibleInReading } from '@rejoin/core/history/reading';
import { type PastWanted, pastReading, type ReadingPorts } from '../history/past-reading.ts';
import type { Attachments, StoredFile } from '../ports/attachments.ts';

/** A file of a conversation that somebody may read. Any other is refused like one that does not exist. */
export async function findPastAttachment(
  ports: ReadingPorts & { readonly attachments: Pick<Attachments, 'find'> },
  { id, ...wanted }: PastWanted & { readonly id: string },
): Promise<
  | { readonly type: 'found'; readonly file: StoredFile }
  | { readonly type: 'refused'; readonly refusal: 'attachmentNotFound' }
> {
  const [[attachment], past] = await Promise.all([ports.attachments.find([id]), pastReading(ports, wanted)]);
  if (past === undefined || attachment?.upload.status !== 'stored')
    return { type: 'refused', refusal: 'attachmentNotFound' };
  const { uploader, sentAt, upload } = attachment;
  const file = { sessionId: uploader.sessionId, ...(sentAt !== undefined && { sentAt }) };
  return fileVisibleInReading(file, past.state, past.reading)
    ? { type: 'found', file: upload.file }
    : { type: 'refused', refusal: 'attachmentNotFound' };
}
