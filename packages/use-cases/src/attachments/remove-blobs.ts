import type { BlobStore } from '../ports/attachments.ts';

/** The name of the smaller picture beside an image. */
export function thumbnailOf(attachmentId: string): string {
  return `${attachmentId}-thumbnail`;
}

/** Everything that is kept of a file. */
export async function removeBlobs(blobs: Pick<BlobStore, 'remove'>, attachmentId: string): Promise<void> {
  await Promise.all([blobs.remove(attachmentId), blobs.remove(thumbnailOf(attachmentId))]);
}
