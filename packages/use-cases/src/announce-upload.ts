import type { AttachmentRefusal } from '@rejoin/core/attachments/accepted';
import { judgeAnnouncement } from '@rejoin/core/attachments/accepted';
import type { Attachments, Uploader } from './ports/attachments.ts';
import type { Clock, NewId } from './ports/clock.ts';

export type AnnounceUpload = {
  readonly uploader: Uploader;
  /** Whether the configuration lets this uploader send files. */
  readonly enabled: boolean;
  /** The uploader's own id for it, a UUID. */
  readonly id?: string;
  readonly fileName: string;
  readonly fileType: string;
  /** Bytes. */
  readonly fileSize?: number;
};

/** Somebody wants to send a file. Judged by what they say of it; the bytes are judged when they come. */
export async function announceUpload(
  ports: { readonly attachments: Attachments; readonly clock: Clock; readonly newId: NewId },
  input: AnnounceUpload,
): Promise<
  | { readonly type: 'announced'; readonly id: string }
  | { readonly type: 'refused'; readonly refusal: AttachmentRefusal | 'taken' }
> {
  const { uploader, enabled, id = ports.newId(), fileName, fileType, fileSize } = input;
  const refusal = enabled ? judgeAnnouncement({ fileName, fileType, fileSize }) : 'disabled';
  if (refusal !== undefined) return { type: 'refused', refusal };
  const announced = await ports.attachments.announce({ id, uploader, fileName, announcedAt: ports.clock() });
  return announced === 'announced' ? { type: 'announced', id } : { type: 'refused', refusal: 'taken' };
}
