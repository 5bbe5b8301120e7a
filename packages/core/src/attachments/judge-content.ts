import { isNeverAllowed, typeByName, UNKNOWN_TYPE } from './file-types.ts';
import { isImageType } from './image-types.ts';
import { isStrangeImage } from './judge-announcement.ts';
import type { AttachmentRefusal } from './refusal.ts';

/**
 * What the bytes of a file may be: a type, `text` for readable characters, `script` for text that a machine would run, or nothing.
 * A text is also what it begins like: `BM` begins a bitmap and a line about a BMW.
 */
export type FoundTypes = readonly string[];

/**
 * Holds what is in a file against its name: gives the type under which it is kept, or why it is not. An image is what its bytes
 * say, under any image's name; everything else has to be what its ending promises. What is readable is no program of a machine.
 */
export function judgeContent(
  fileName: string,
  found: FoundTypes,
): { readonly mime: string } | { readonly refusal: AttachmentRefusal } {
  if (!found.includes('text') && found.some(isNeverAllowed)) return { refusal: 'typeNotAllowed' };
  const promised = typeByName(fileName);
  if (isImageType(promised.mime)) {
    const image = found.find(isImageType);
    if (image !== undefined) return { mime: image };
    return { refusal: found.some(isStrangeImage) ? 'imageFormatNotSupported' : 'contentInvalid' };
  }
  if (promised.mime === UNKNOWN_TYPE) return { mime: UNKNOWN_TYPE };
  const allowed = promised.found ?? [promised.mime];
  return found.some((type) => allowed.includes(type)) ? { mime: promised.mime } : { refusal: 'contentInvalid' };
}
