import type { Attachments, BlobStore } from '../ports/attachments.ts';
import type { Clock } from '../ports/clock.ts';
import { findGuestAttachment } from './find-guest-attachment.ts';
import { removeBlobs } from './remove-blobs.ts';

export type DeletedAttachment =
  | { readonly type: 'deleted' }
  | {
      readonly type: 'refused';
      readonly refusal: 'attachmentNotFound' | 'attachmentNotReady' | 'attachmentSent';
    };

export type DeleteAttachmentPorts = {
  readonly attachments: Attachments;
  readonly blobs: Pick<BlobStore, 'remove'>;
  readonly clock: Clock;
  /** Hears why bytes could not be removed now; they are removed later. */
  readonly onError: (error: unknown) => void;
};

/** The guest takes back a file that they uploaded and have not sent. It is gone at once; its bytes at the latest with the next sweep. */
export async function deleteAttachment(
  ports: DeleteAttachmentPorts,
  input: { readonly sessionId: string; readonly id: string },
): Promise<DeletedAttachment> {
  const { attachments, blobs, clock, onError } = ports;
  const found = await findGuestAttachment(ports, input);
  if (found.type === 'refused') return found;
  const { uploader, id } = found.attachment;
  if (uploader.type !== 'guest' || !(await attachments.discard(id, clock())))
    return { type: 'refused', refusal: 'attachmentSent' };
  try {
    await removeBlobs(blobs, id);
    await attachments.forget([id]);
  } catch (error) {
    onError(error);
  }
  return { type: 'deleted' };
}
