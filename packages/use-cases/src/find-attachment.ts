import type { Attachments, StoredFile } from './ports/attachments.ts';

export type FindAttachmentOutcome =
  | { readonly type: 'found'; readonly file: StoredFile }
  | { readonly type: 'refused'; readonly refusal: 'attachmentNotFound' };

/** Whether there is a file to be read under the id: one that was taken in, not one that is only announced. */
export async function findAttachment(
  ports: { readonly attachments: Pick<Attachments, 'find'> },
  input: { readonly id: string },
): Promise<FindAttachmentOutcome> {
  const [attachment] = await ports.attachments.find([input.id]);
  return attachment?.upload.status === 'stored'
    ? { type: 'found', file: attachment.upload.file }
    : { type: 'refused', refusal: 'attachmentNotFound' };
}
