import { isImageType } from '@rejoin/core/attachments/image-types';
import { judgeAnnouncement } from '@rejoin/core/attachments/judge-announcement';
import { GUESTS_SEND } from '@rejoin/core/attachments/supported-content';
import type { Problem } from '../outbox/outbox.ts';
import type { AllowedMedia } from '../wire/incoming.ts';
import type { ChosenFile } from './chosen-file.ts';

type Candidate = { readonly name: string; readonly type: string; readonly size: number };

/** Opens a file for sending, or says why it can't be sent. */
export async function acceptFile(
  file: Blob,
  name: string,
  media: AllowedMedia | undefined,
): Promise<ChosenFile | Problem> {
  const candidate = { name, type: file.type, size: file.size };
  return judgeFile(candidate, media) ?? (await openFile(file, sendableName(candidate))) ?? 'fileUnreadable';
}

/** Judges a file before it is offered for sending, by the rules and by what the deployment takes. `undefined`: good. */
export function judgeFile(file: Candidate, media: AllowedMedia | undefined): Problem | undefined {
  const content = media === undefined ? GUESTS_SEND : { types: media.fileTypes, maxSizeKB: media.maxBytes / 1024 };
  const announcement = { fileName: sendableName(file), fileType: file.type, fileSize: file.size };
  switch (judgeAnnouncement(announcement, content)) {
    case undefined:
      return undefined;
    case 'typeNotAllowed':
      return 'fileType';
    case 'imageFormatNotSupported':
      return 'imageFormat';
    case 'tooLarge':
      return 'fileTooLarge';
    default:
      return 'fileUnreadable';
  }
}

/** The file's own name where the gateway takes it; else, for what was pasted, a plain one with the ending of its type. */
export function sendableName({ name, type, size }: Candidate): string {
  const refusal = judgeAnnouncement({ fileName: name, fileType: type, fileSize: size }, GUESTS_SEND);
  const isBad = refusal === 'nameInvalid' || refusal === 'nameTooLong';
  return isBad && isImageType(type) ? `image.${type.split('/')[1] ?? 'png'}` : name;
}

/** Decodes an image as the browser would show it; `undefined` when it is none. Other files are taken as they are. */
async function openFile(file: Blob, name: string): Promise<ChosenFile | undefined> {
  if (!isImageType(file.type)) return { file, name };
  try {
    const bitmap = await createImageBitmap(file);
    const { width, height } = bitmap;
    bitmap.close();
    return { file, name, picture: { url: URL.createObjectURL(file), width, height } };
  } catch {
    return undefined;
  }
}
