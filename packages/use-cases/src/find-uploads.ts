import type { AttachmentRef } from '@rejoin/core/conversation/message';
import type { Attachments, Uploader } from './ports/attachments.ts';

/** The uploads of `uploader` with these ids, ready to go with a message; somebody else's do not exist for them. */
export async function findUploads(
  ports: { readonly attachments: Attachments },
  uploader: Uploader,
  ids: readonly string[],
): Promise<readonly AttachmentRef[] | { readonly refusal: 'attachmentNotFound' | 'attachmentNotReady' }> {
  if (ids.length === 0) return [];
  const found = new Map((await ports.attachments.find(ids)).map((attachment) => [attachment.id, attachment]));
  const refs: AttachmentRef[] = [];
  for (const id of ids) {
    const attachment = found.get(id);
    if (attachment === undefined || !isSame(attachment.uploader, uploader)) return { refusal: 'attachmentNotFound' };
    if (attachment.upload.status !== 'stored') return { refusal: 'attachmentNotReady' };
    refs.push({ id, fileName: attachment.fileName, ...attachment.upload.file });
  }
  return refs;
}

function isSame(a: Uploader, b: Uploader): boolean {
  if (a.type === 'guest') return b.type === 'guest' && a.sessionId === b.sessionId;
  return b.type === 'agent' && a.agentId === b.agentId;
}
