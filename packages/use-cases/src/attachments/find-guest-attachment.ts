import type { Attachment, Attachments, StoredFile } from '../ports/attachments.ts';

export type FoundAttachment =
  | { readonly type: 'found'; readonly attachment: Attachment; readonly file: StoredFile }
  | { readonly type: 'refused'; readonly refusal: 'attachmentNotFound' | 'attachmentNotReady' };

/** A file that the guest of a session sent or got; what belongs to others does not exist for them. */
export async function findGuestAttachment(
  ports: { readonly attachments: Pick<Attachments, 'find'> },
  input: { readonly sessionId: string; readonly id: string },
): Promise<FoundAttachment> {
  const [attachment] = await ports.attachments.find([input.id]);
  if (attachment === undefined || !belongsTo(attachment, input.sessionId))
    return { type: 'refused', refusal: 'attachmentNotFound' };
  if (attachment.upload.status !== 'stored') return { type: 'refused', refusal: 'attachmentNotReady' };
  return { type: 'found', attachment, file: attachment.upload.file };
}

/** An agent's file is the guest's as soon as it went with a message, and not before. */
function belongsTo({ uploader, sentAt }: Attachment, sessionId: string): boolean {
  return uploader.sessionId === sessionId && (uploader.type === 'guest' || sentAt !== undefined);
}
