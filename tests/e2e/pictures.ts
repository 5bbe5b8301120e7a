import sharp from 'sharp';

/** A file as a person has it on their disk. */
export type PictureFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** What nobody but the one who took the photograph should learn. */
export const SECRET = 'Taken by Wilhelmina at home';

export async function png(name: string, width = 320, height = 200): Promise<PictureFile> {
  const buffer = await sharp({ create: { width, height, channels: 3, background: '#2f6f4f' } })
    .png()
    .toBuffer();
  return { name, mimeType: 'image/png', buffer };
}

/** A photograph as a phone makes it: lying on its side, with a note on how to turn it and on who took it. */
export async function photograph(name: string): Promise<PictureFile> {
  const buffer = await sharp({ create: { width: 400, height: 240, channels: 3, background: '#6f4f2f' } })
    .withMetadata({ orientation: 6, exif: { IFD0: { Artist: SECRET } } })
    .jpeg()
    .toBuffer();
  return { name, mimeType: 'image/jpeg', buffer };
}

export function pdf(name: string): PictureFile {
  const words = '%PDF-1.4\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n';
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(words) };
}

export function svg(name: string): PictureFile {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><script>alert(1)</script></svg>';
  return { name, mimeType: 'image/svg+xml', buffer: Buffer.from(drawing) };
}

/** Words that call themselves a picture. */
export function disguisedText(name: string): PictureFile {
  return { name, mimeType: 'image/png', buffer: Buffer.from('These are words and not a picture.\n'.repeat(20)) };
}

/** A bitmap of one pixel: the browser that sends it can read it, and not everybody who gets it. */
export function disguisedBitmap(name: string): PictureFile {
  const header = '424d3a0000000000000036000000';
  const information = '28000000010000000100000001001800000000000400000000000000000000000000000000000000';
  return { name, mimeType: 'image/png', buffer: Buffer.from(`${header}${information}ff000000`, 'hex') };
}

export async function describePicture(bytes: Buffer) {
  const { format, width, height, exif } = await sharp(bytes).metadata();
  return { format, width, height, hasExif: exif !== undefined };
}
