import { IMAGE_TYPES } from '@rejoin/core/attachments/file-types';
import { judgeAnnouncement } from '@rejoin/core/attachments/judge-announcement';
import { ATTACHMENT_MAX_KB } from '@rejoin/core/attachments/limits';
import type { Problem } from '../outbox/outbox.ts';
import type { AllowedMedia } from '../wire/incoming.ts';

const IMAGES = { types: IMAGE_TYPES, maxSizeKB: ATTACHMENT_MAX_KB };

type Candidate = { readonly name: string; readonly type: string; readonly size: number };

/** Judges a file before it is offered for sending, by the rules and by what the deployment takes. `undefined`: good. */
export function judgeImage(file: Candidate, media: AllowedMedia | undefined): Problem | undefined {
  const refusal = judgeAnnouncement({ fileName: sendableName(file), fileType: file.type, fileSize: file.size }, IMAGES);
  if (
    refusal === 'typeNotAllowed' ||
    refusal === 'imageFormatNotSupported' ||
    (media && !media.fileTypes.some((type) => matches(type, file.type)))
  )
    return 'imageType';
  if (refusal === 'tooLarge' || (media && file.size > media.maxBytes)) return 'imageTooLarge';
  return refusal === undefined ? undefined : 'imageUnreadable';
}

/** The file's own name where the gateway takes it, else a plain one with the ending of its type. */
export function sendableName({ name, type, size }: Candidate): string {
  const refusal = judgeAnnouncement({ fileName: name, fileType: type, fileSize: size }, IMAGES);
  return refusal === 'nameInvalid' || refusal === 'nameTooLong' ? `image.${type.split('/')[1] ?? 'png'}` : name;
}

function matches(allowed: string, type: string): boolean {
  return allowed === '*/*' || allowed === type || (allowed.endsWith('/*') && type.startsWith(allowed.slice(0, -1)));
}
