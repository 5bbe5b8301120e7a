import { isImageType } from './image-types.ts';

/** What a file is called in a message (guest API, section 3.2). */
export type MediaType = 'Image' | 'Audio' | 'Video' | 'File';

type FileType = {
  readonly mime: string;
  /** What its bytes are found to be; `text`: readable characters. `mime` alone when left out. */
  readonly found?: readonly string[];
};

/** An office document that is locked with a password is a container of the old kind, whatever its ending. */
const OLD_OFFICE = 'application/x-cfb';
const OGG = ['application/ogg', 'audio/ogg', 'audio/ogg; codecs=opus', 'video/ogg'];
const MP4 = ['video/mp4', 'audio/mp4', 'audio/x-m4a', 'video/x-m4v', 'video/quicktime', 'video/3gpp', 'video/3gpp2'];
const OFFICE = 'application/vnd.openxmlformats-officedocument';
const OPEN = 'application/vnd.oasis.opendocument';
const text = (mime: string): FileType => ({ mime, found: ['text'] });
const office = (mime: string): FileType => ({ mime, found: [mime, OLD_OFFICE] });

/** What an ending promises. */
const BY_EXTENSION: Readonly<Record<string, FileType>> = {
  png: { mime: 'image/png' },
  jpg: { mime: 'image/jpeg' },
  jpeg: { mime: 'image/jpeg' },
  jfif: { mime: 'image/jpeg' },
  gif: { mime: 'image/gif' },
  webp: { mime: 'image/webp' },
  avif: { mime: 'image/avif' },
  heic: { mime: 'image/heic' },
  heif: { mime: 'image/heif' },
  tif: { mime: 'image/tiff' },
  tiff: { mime: 'image/tiff' },
  bmp: { mime: 'image/bmp' },
  ico: { mime: 'image/x-icon' },
  psd: { mime: 'image/vnd.adobe.photoshop' },
  jxl: { mime: 'image/jxl' },
  pdf: { mime: 'application/pdf' },
  txt: text('text/plain'),
  log: text('text/plain'),
  md: text('text/markdown'),
  csv: text('text/csv'),
  tsv: text('text/tab-separated-values'),
  json: text('application/json'),
  ics: text('text/calendar'),
  vcf: text('text/vcard'),
  eml: text('message/rfc822'),
  xml: { mime: 'application/xml', found: ['application/xml', 'text'] },
  rtf: { mime: 'application/rtf' },
  doc: { mime: 'application/msword', found: [OLD_OFFICE, 'application/rtf'] },
  xls: { mime: 'application/vnd.ms-excel', found: [OLD_OFFICE] },
  ppt: { mime: 'application/vnd.ms-powerpoint', found: [OLD_OFFICE] },
  msg: { mime: 'application/vnd.ms-outlook', found: [OLD_OFFICE] },
  docx: office(`${OFFICE}.wordprocessingml.document`),
  xlsx: office(`${OFFICE}.spreadsheetml.sheet`),
  pptx: office(`${OFFICE}.presentationml.presentation`),
  odt: { mime: `${OPEN}.text` },
  ods: { mime: `${OPEN}.spreadsheet` },
  odp: { mime: `${OPEN}.presentation` },
  zip: { mime: 'application/zip' },
  gz: { mime: 'application/gzip' },
  '7z': { mime: 'application/x-7z-compressed' },
  rar: { mime: 'application/x-rar-compressed' },
  mp3: { mime: 'audio/mpeg' },
  m4a: { mime: 'audio/mp4', found: MP4 },
  wav: { mime: 'audio/wav' },
  ogg: { mime: 'audio/ogg', found: OGG },
  oga: { mime: 'audio/ogg', found: OGG },
  opus: { mime: 'audio/ogg', found: OGG },
  flac: { mime: 'audio/flac', found: ['audio/flac', 'audio/x-flac'] },
  aac: { mime: 'audio/aac' },
  amr: { mime: 'audio/amr' },
  weba: { mime: 'audio/webm', found: ['video/webm'] },
  mp4: { mime: 'video/mp4', found: MP4 },
  m4v: { mime: 'video/mp4', found: MP4 },
  mov: { mime: 'video/quicktime', found: MP4 },
  webm: { mime: 'video/webm' },
  ogv: { mime: 'video/ogg', found: OGG },
  mkv: { mime: 'video/x-matroska', found: ['video/matroska', 'video/x-matroska', 'video/webm'] },
  avi: { mime: 'video/x-msvideo', found: ['video/vnd.avi', 'video/x-msvideo'] },
  '3gp': { mime: 'video/3gpp', found: MP4 },
};

/** Other names that clients give to a type. */
const ALIASES: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'image/pjpeg': 'image/jpeg',
  'image/x-png': 'image/png',
  'audio/mp3': 'audio/mpeg',
  'audio/x-m4a': 'audio/mp4',
  'audio/m4a': 'audio/mp4',
  'audio/x-wav': 'audio/wav',
  'audio/wave': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'audio/opus': 'audio/ogg',
  'application/ogg': 'audio/ogg',
  'application/x-zip-compressed': 'application/zip',
  'application/x-gzip': 'application/gzip',
  'application/vnd.rar': 'application/x-rar-compressed',
  'text/xml': 'application/xml',
  'text/rtf': 'application/rtf',
};

/** What nobody may send under any name: programs, and pages and drawings that carry scripts. */
const NEVER: ReadonlySet<string> = new Set([
  ...['image/svg+xml', 'text/html', 'application/xhtml+xml', 'text/javascript', 'application/javascript'],
  ...['application/x-msdownload', 'application/vnd.microsoft.portable-executable', 'application/x-msdos-program'],
  ...['application/x-dosexec', 'application/x-elf', 'application/x-executable', 'application/x-mach-binary'],
  ...['application/java-vm', 'application/java-archive', 'application/vnd.android.package-archive', 'application/wasm'],
  ...['application/x-shockwave-flash', 'application/x-sh', 'application/x-shellscript', 'application/x-deb'],
  ...['application/x-rpm', 'application/x-apple-diskimage', 'application/x-msi', 'application/x-ms-shortcut'],
  ...['application/vnd.ms-cab-compressed', 'application/x.ms.shortcut', 'application/x.apple.alias', 'script'],
  ...['application/x-google-chrome-extension', 'application/x-xpinstall', 'application/vnd.ms-htmlhelp'],
]);

/** What a sender says of a file whose type they don't know. */
export const UNKNOWN_TYPE = 'application/octet-stream';

/** The type that the ending of a name promises; `UNKNOWN_TYPE` for an ending that says nothing. */
export function typeByName(fileName: string): FileType {
  const extension = extensionOf(fileName).slice(1);
  return (Object.hasOwn(BY_EXTENSION, extension) ? BY_EXTENSION[extension] : undefined) ?? { mime: UNKNOWN_TYPE };
}

/** With its dot, lower case; empty when there is none. */
export function extensionOf(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  return dot < 0 ? '' : fileName.slice(dot).toLowerCase();
}

/** A type in the one spelling that the rules know, without its parameters. */
export function canonicalType(type: string): string {
  const bare = type.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  return (Object.hasOwn(ALIASES, bare) ? ALIASES[bare] : undefined) ?? (bare === '' ? UNKNOWN_TYPE : bare);
}

export function isNeverAllowed(type: string): boolean {
  return NEVER.has(type);
}

export function mediaTypeOf(mime: string): MediaType {
  if (isImageType(mime)) return 'Image';
  if (mime.startsWith('audio/')) return 'Audio';
  return mime.startsWith('video/') ? 'Video' : 'File';
}
