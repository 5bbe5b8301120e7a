/** Images that travel inline, by the type found in their bytes. */
export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] as const;

export type ImageType = (typeof IMAGE_TYPES)[number];

/** Largest upload: 10 MB, told to clients as `maxFileSizeKB` 10240 (guest API, section 5). */
export const ATTACHMENT_MAX_BYTES = 10_240 * 1024;
/** Names must be shorter than this many characters (guest API, code 4005). */
const FILE_NAME_MAX_CHARACTERS = 1024;
/** Most pixels an image may have once decoded: what a bomb would need, and more than any phone takes. */
export const IMAGE_MAX_PIXELS = 60_000_000;

/** Endings that are always refused, whatever is in the file. */
export const BLOCKED_EXTENSIONS: readonly string[] = [
  '.ade',
  '.adp',
  '.app',
  '.bat',
  '.chm',
  '.cmd',
  '.com',
  '.cpl',
  '.dll',
  '.dmg',
  '.exe',
  '.hta',
  '.ins',
  '.iso',
  '.jar',
  '.js',
  '.jse',
  '.lnk',
  '.mde',
  '.msc',
  '.msi',
  '.msp',
  '.mst',
  '.ps1',
  '.reg',
  '.scr',
  '.sct',
  '.sh',
  '.svg',
  '.sys',
  '.vb',
  '.vbe',
  '.vbs',
  '.wsc',
  '.wsf',
  '.wsh',
];

/** Why an upload is refused, at announcement or when the bytes are there. */
export type AttachmentRefusal =
  | 'disabled'
  | 'typeNotAllowed'
  | 'tooLarge'
  | 'empty'
  | 'nameInvalid'
  | 'nameTooLong'
  | 'contentInvalid';

/** Judges an upload by what its sender announces. `undefined`: let it come. */
export function judgeAnnouncement(file: {
  fileName: string;
  fileType: string;
  fileSize?: number | undefined;
}): AttachmentRefusal | undefined {
  if (file.fileName.length >= FILE_NAME_MAX_CHARACTERS) return 'nameTooLong';
  if (!/^[^/\\\p{Cc}]*[^/\\\p{Cc}.]\.[A-Za-z0-9]+$/u.test(file.fileName)) return 'nameInvalid';
  const extension = file.fileName.slice(file.fileName.lastIndexOf('.')).toLowerCase();
  if (BLOCKED_EXTENSIONS.includes(extension)) return 'typeNotAllowed';
  if (!isImageType(file.fileType)) return 'typeNotAllowed';
  if (file.fileSize === 0) return 'empty';
  return file.fileSize !== undefined && file.fileSize > ATTACHMENT_MAX_BYTES ? 'tooLarge' : undefined;
}

export function isImageType(type: string): type is ImageType {
  return IMAGE_TYPES.some((image) => image === type);
}
