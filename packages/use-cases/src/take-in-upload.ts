import type { AttachmentRefusal } from '@rejoin/core/attachments/accepted';
import { ATTACHMENT_MAX_BYTES } from '@rejoin/core/attachments/accepted';
import type { Attachments, BlobStore, ImageReader, StoredFile } from './ports/attachments.ts';

export type TakenIn =
  | { readonly type: 'stored'; readonly file: StoredFile }
  /** `notExpected`: nobody announced it, or it was settled before. */
  | { readonly type: 'refused'; readonly refusal: AttachmentRefusal | 'notExpected' };

/** The bytes of an announced upload have come: what they really are decides. What is kept is encoded afresh, without metadata. */
export async function takeInUpload(
  ports: { readonly attachments: Attachments; readonly blobs: BlobStore; readonly images: ImageReader },
  { id, bytes }: { readonly id: string; readonly bytes: Uint8Array },
): Promise<TakenIn> {
  const [attachment] = await ports.attachments.find([id]);
  if (attachment?.upload.status !== 'announced') return { type: 'refused', refusal: 'notExpected' };
  const read = await readImage(ports.images, bytes);
  if (typeof read === 'string') {
    await ports.attachments.settle(id, { status: 'refused', refusal: read });
    return { type: 'refused', refusal: read };
  }
  await ports.blobs.put(id, read.bytes);
  const settled = await ports.attachments.settle(id, { status: 'stored', file: read.file });
  return settled ? { type: 'stored', file: read.file } : { type: 'refused', refusal: 'notExpected' };
}

async function readImage(images: ImageReader, bytes: Uint8Array): ReturnType<ImageReader['read']> {
  if (bytes.length === 0) return 'empty';
  return bytes.length > ATTACHMENT_MAX_BYTES ? 'tooLarge' : images.read(bytes);
}
