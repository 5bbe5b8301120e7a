import { isImageType, isNeverAllowed, typeByName, UNKNOWN_TYPE } from './file-types.ts';
import { isStrangeImage } from './judge-announcement.ts';
import type { AttachmentRefusal } from './refusal.ts';

/** What the bytes of a file say they are: a type, `text` for readable characters, `script` for text that a machine would run, or nothing. */
export type FoundType = string | undefined;

/**
 * Holds what is in a file against its name: gives the type under which it is kept, or why it is not. An image is what its bytes
 * say, under any image's name; everything else has to be what its ending promises.
 */
export function judgeContent(
  fileName: string,
  found: FoundType,
): { readonly mime: string } | { readonly refusal: AttachmentRefusal } {
  if (found !== undefined && isNeverAllowed(found)) return { refusal: 'typeNotAllowed' };
  const promised = typeByName(fileName);
  if (isImageType(promised.mime)) {
    if (found !== undefined && isImageType(found)) return { mime: found };
    return { refusal: found !== undefined && isStrangeImage(found) ? 'imageFormatNotSupported' : 'contentInvalid' };
  }
  if (promised.mime === UNKNOWN_TYPE) return { mime: UNKNOWN_TYPE };
  const allowed = promised.found ?? [promised.mime];
  return found !== undefined && allowed.includes(found) ? { mime: promised.mime } : { refusal: 'contentInvalid' };
}
