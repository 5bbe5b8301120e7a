import type { AttachmentRef } from '@rejoin/core/conversation/message';
import type { Attachments, Uploader } from '../ports/attachments.ts';
import type { Clock } from '../ports/clock.ts';

/**
 * The uploads of `uploader` with these ids, marked as sent: the message that they go with is stored next. Somebody else's do
 * not exist for them. Marked first, because a file too many does less harm than a message whose file was removed meanwhile.
 */
export async function findUploads(
  ports: { readonly attachments: Attachments; readonly clock: Clock },
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
  const sent = new Set(await ports.attachments.markSent(ids, ports.clock()));
  return ids.every((id) => sent.has(id)) ? refs : { refusal: 'attachmentNotFound' };
}

function isSame(a: Uploader, b: Uploader): boolean {
  if (a.sessionId !== b.sessionId) return false;
  return a.type === 'guest' ? b.type === 'guest' : b.type === 'agent' && a.agentId === b.agentId;
}
