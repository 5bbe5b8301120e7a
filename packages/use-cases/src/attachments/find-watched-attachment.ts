import { fileVisibleToSupervisor } from '@rejoin/core/visibility/visible-to-supervisor';
import type { Attachments, StoredFile } from '../ports/attachments.ts';
import type { ConversationLog } from '../ports/conversation-log.ts';

/** A file that was said in any conversation, for somebody who reads along. Any other is refused like one that does not exist. */
export async function findWatchedAttachment(
  ports: { readonly attachments: Pick<Attachments, 'find'>; readonly log: Pick<ConversationLog, 'load'> },
  { conversationId, id }: { readonly conversationId: string; readonly id: string },
): Promise<
  | { readonly type: 'found'; readonly file: StoredFile }
  | { readonly type: 'refused'; readonly refusal: 'attachmentNotFound' }
> {
  const [[attachment], states] = await Promise.all([ports.attachments.find([id]), ports.log.load([conversationId])]);
  const state = states.get(conversationId);
  if (state === undefined || attachment?.upload.status !== 'stored')
    return { type: 'refused', refusal: 'attachmentNotFound' };
  const { uploader, sentAt, upload } = attachment;
  const file = { sessionId: uploader.sessionId, ...(sentAt !== undefined && { sentAt }) };
  return fileVisibleToSupervisor(file, state)
    ? { type: 'found', file: upload.file }
    : { type: 'refused', refusal: 'attachmentNotFound' };
}
