import { judgeBytes } from '@rejoin/core/attachments/judge-bytes';
import type { AttachmentRefusal } from '@rejoin/core/attachments/refusal';
import { supports } from '@rejoin/core/attachments/supported-content';
import type { Attachment, Attachments, BlobStore, FileReader, ReadFile, StoredFile } from '../ports/attachments.ts';
import type { Clock } from '../ports/clock.ts';
import type { Claim } from './claims-given-back.ts';
import { removeBlobs, thumbnailOf } from './remove-blobs.ts';

export type TakeInUploadPorts = {
  readonly attachments: Attachments;
  readonly blobs: BlobStore;
  readonly files: FileReader;
  readonly clock: Clock;
  /** Gives back, as soon as that can be done, a claim of which nothing came. */
  readonly giveBack: (claim: Claim) => void;
  /** Hears why bytes could not be kept. */
  readonly onError: (error: unknown) => void;
};

type Kept =
  | { readonly type: 'stored'; readonly file: StoredFile }
  | { readonly type: 'refused'; readonly refusal: AttachmentRefusal };

export type TakenIn =
  | Kept
  /** `notExpected`: nobody announced it, or it has come before. `underWay`: its bytes are just being taken in. */
  | { readonly type: 'refused'; readonly refusal: 'notExpected' | 'underWay' };

export type Upload = {
  readonly id: string;
  /** May be cut off behind the first byte that is too many. */
  readonly bytes: Uint8Array;
  /** Of all the bytes, in lower-case hex. */
  readonly md5: string;
};

/**
 * The bytes of an announced upload have come: what they really are decides, under the rules that held when it was announced.
 * Each is taken in once. Where the bytes can't be kept nothing of them stays, and the sender is told. Where nobody can say whether they
 * are kept, they may come again.
 */
export async function takeInUpload(ports: TakeInUploadPorts, upload: Upload): Promise<TakenIn> {
  const { id } = upload;
  const [attachment] = await ports.attachments.find([id]);
  if (attachment?.upload.status !== 'announced') return { type: 'refused', refusal: 'notExpected' };
  const claim = { id, at: ports.clock() };
  if (!(await ports.attachments.claim(id, claim.at))) return { type: 'refused', refusal: 'underWay' };
  try {
    return await takeIn(ports, attachment, upload);
  } catch (error) {
    ports.giveBack(claim);
    throw error;
  }
}

async function takeIn(ports: TakeInUploadPorts, attachment: Attachment, upload: Upload): Promise<TakenIn> {
  const { id } = attachment;
  const read = await judged(ports.files, attachment, upload);
  const kept: Kept = read.type === 'read' ? await keep(ports, id, read) : read;
  if (kept.type === 'refused') {
    await ports.attachments.settle(id, { status: 'refused', refusal: kept.refusal });
    return kept;
  }
  if (await ports.attachments.settle(id, { status: 'stored', file: kept.file })) return kept;
  await removeUnlessStored(ports, id);
  return { type: 'refused', refusal: 'notExpected' };
}

/** Whoever takes longer than a claim holds may find that somebody else has taken the bytes in: those stay. */
async function removeUnlessStored({ attachments, blobs }: TakeInUploadPorts, id: string): Promise<void> {
  const [attachment] = await attachments.find([id]);
  if (attachment?.upload.status !== 'stored') await removeBlobs(blobs, id);
}

async function judged(
  files: FileReader,
  { fileName, expected }: Attachment,
  { bytes, md5 }: Upload,
): ReturnType<FileReader['read']> {
  const refusal = judgeBytes(expected, { length: bytes.length, md5 });
  if (refusal !== undefined) return { type: 'refused', refusal };
  const read = await files.read({ fileName, bytes });
  return read.type === 'read' && !supports(expected.types, read.file.mime)
    ? { type: 'refused', refusal: 'typeNotAllowed' }
    : read;
}

async function keep(ports: TakeInUploadPorts, id: string, { bytes, file, thumbnail }: ReadFile): Promise<Kept> {
  const { blobs, onError } = ports;
  try {
    await blobs.put(id, bytes);
    if (thumbnail !== undefined) await blobs.put(thumbnailOf(id), thumbnail);
    return { type: 'stored', file };
  } catch (error) {
    onError(error);
    await removeUnlessStored(ports, id).catch(onError);
    return { type: 'refused', refusal: 'notStored' };
  }
}
