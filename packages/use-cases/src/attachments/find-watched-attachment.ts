import { fileVisibleToSupervisor } from '@rejoin/core/visibility/visible-to-supervisor';
import type { Attachments } from '../ports/attachments.ts';
import type { ConversationLog } from '../ports/conversation-log.ts';
import { type FoundFile, foundFile } from './found-file.ts';

/** A file that was said in any conversation, for somebody who reads along. Any other is refused like one that does not exist. */
export async function findWatchedAttachment(
  ports: { readonly attachments: Pick<Attachments, 'find'>; readonly log: Pick<ConversationLog, 'load'> },
  { conversationId, id }: { readonly conversationId: string; readonly id: string },
): Promise<FoundFile> {
  const [[attachment], states] = await Promise.all([ports.attachments.find([id]), ports.log.load([conversationId])]);
  const state = states.get(conversationId);
  return foundFile(attachment, (file) => state !== undefined && fileVisibleToSupervisor(file, state));
}
