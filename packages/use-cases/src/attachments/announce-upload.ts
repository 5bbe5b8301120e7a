import { judgeAnnouncement } from '@rejoin/core/attachments/judge-announcement';
import type { AttachmentRefusal } from '@rejoin/core/attachments/refusal';
import type { SupportedContent } from '@rejoin/core/attachments/supported-content';
import type { Attachments, Uploader } from '../ports/attachments.ts';
import type { Clock, NewId } from '../ports/clock.ts';

export type AnnounceUpload = {
  readonly uploader: Uploader;
  /** What the configuration lets this uploader send; `undefined`: nothing. */
  readonly content: SupportedContent | undefined;
  /** The uploader's own id for it, a UUID. */
  readonly id?: string;
  readonly fileName: string;
  readonly fileType: string;
  /** Bytes. */
  readonly fileSize?: number;
  /** MD5 of the bytes in lower-case hex. */
  readonly md5?: string;
};

/** Somebody wants to send a file. Judged by what they say of it; the bytes are judged when they come. */
export async function announceUpload(
  ports: { readonly attachments: Attachments; readonly clock: Clock; readonly newId: NewId },
  input: AnnounceUpload,
): Promise<
  | { readonly type: 'announced'; readonly id: string }
  | { readonly type: 'refused'; readonly refusal: AttachmentRefusal | 'taken' }
> {
  const { uploader, content, id = ports.newId(), fileName, fileType, fileSize, md5 } = input;
  if (content === undefined) return { type: 'refused', refusal: 'disabled' };
  const refusal = judgeAnnouncement({ fileName, fileType, fileSize }, content);
  if (refusal !== undefined) return { type: 'refused', refusal };
  const announced = await ports.attachments.announce({
    id,
    uploader,
    fileName,
    announcedAt: ports.clock(),
    expected: { types: content.types, maxBytes: content.maxSizeKB * 1024, ...(md5 !== undefined && { md5 }) },
  });
  return announced === 'announced' ? { type: 'announced', id } : { type: 'refused', refusal: 'taken' };
}
