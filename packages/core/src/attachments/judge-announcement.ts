import { isBlockedExtension } from './blocked-extensions.ts';
import { canonicalType, extensionOf, isNeverAllowed, typeByName, UNKNOWN_TYPE } from './file-types.ts';
import { isImageType } from './image-types.ts';
import { FILE_NAME_MAX_CHARACTERS } from './limits.ts';
import type { AttachmentRefusal } from './refusal.ts';
import { type SupportedContent, supports } from './supported-content.ts';

export type Announcement = {
  readonly fileName: string;
  /** As the sender says. Empty or `application/octet-stream`: they don't know, and the name decides. */
  readonly fileType: string;
  /** Bytes. */
  readonly fileSize?: number | undefined;
};

/** A name with an ending, no path, no control characters, and none that turn the reading direction round. */
const NAME = /^[^/\\\p{Cc}\u202A-\u202E\u2066-\u2069]*[^/\\\p{Cc}.\u202A-\u202E\u2066-\u2069]\.[A-Za-z0-9]+$/u;

/** Judges an upload by what its sender announces and what they may send. `undefined`: let it come. */
export function judgeAnnouncement(file: Announcement, content: SupportedContent): AttachmentRefusal | undefined {
  const { fileName, fileType, fileSize } = file;
  if (fileName.length >= FILE_NAME_MAX_CHARACTERS) return 'nameTooLong';
  if (!NAME.test(fileName)) return 'nameInvalid';
  if (isBlockedExtension(extensionOf(fileName))) return 'typeNotAllowed';
  const wrongType = judgeTypes([typeByName(fileName).mime, canonicalType(fileType)], content);
  if (wrongType !== undefined) return wrongType;
  if (fileSize === 0) return 'empty';
  return fileSize !== undefined && fileSize > content.maxSizeKB * 1024 ? 'tooLarge' : undefined;
}

/** Both what the name says and what the sender says have to be good; one of them may be silent. */
function judgeTypes(said: readonly string[], { types }: SupportedContent): AttachmentRefusal | undefined {
  if (said.some(isNeverAllowed)) return 'typeNotAllowed';
  if (said.some(isStrangeImage)) return 'imageFormatNotSupported';
  const known = said.filter((type) => type !== UNKNOWN_TYPE);
  return (known.length === 0 ? [UNKNOWN_TYPE] : known).every((type) => supports(types, type))
    ? undefined
    : 'typeNotAllowed';
}

/** A picture that can't be shown to the other side and whose metadata can't be taken out. */
export function isStrangeImage(type: string): boolean {
  return type.startsWith('image/') && !isImageType(type);
}
