import type { Attachment, StoredFile } from '../ports/attachments.ts';

export type FoundFile =
  | { readonly type: 'found'; readonly file: StoredFile }
  | { readonly type: 'refused'; readonly refusal: 'attachmentNotFound' };

/** A file that was taken in, where whoever asks may see it. Any other is refused like one that does not exist. */
export function foundFile(
  attachment: Attachment | undefined,
  isVisible: (file: { readonly sessionId: string; readonly sentAt?: number }) => boolean,
): FoundFile {
  if (attachment?.upload.status !== 'stored') return { type: 'refused', refusal: 'attachmentNotFound' };
  const { uploader, sentAt, upload } = attachment;
  const file = { sessionId: uploader.sessionId, ...(sentAt !== undefined && { sentAt }) };
  return isVisible(file) ? { type: 'found', file: upload.file } : { type: 'refused', refusal: 'attachmentNotFound' };
}
