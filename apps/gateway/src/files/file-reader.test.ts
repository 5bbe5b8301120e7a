import sharp from 'sharp';
import { expect, test } from 'vitest';
import { createFileReader } from './file-reader.ts';

const files = createFileReader();
const NAMES = { png: 'a.png', jpeg: 'a.jpg', webp: 'a.webp', gif: 'a.gif', avif: 'a.avif' } as const;
const blank = { width: 8, height: 6, channels: 4 as const, background: { r: 200, g: 30, b: 30, alpha: 0.5 } };

async function read(bytes: Uint8Array, fileName = 'a.png') {
  const result = await files.read({ fileName, bytes });
  if (result.type === 'refused') throw new Error(result.refusal);
  return { ...result, metadata: await sharp(result.bytes, { animated: true }).metadata() };
}

test.each([
  ['png', 'image/png'],
  ['jpeg', 'image/jpeg'],
  ['webp', 'image/webp'],
  ['gif', 'image/gif'],
  ['avif', 'image/avif'],
] as const)('a %s stays what it is', async (format, mime) => {
  const { file, metadata } = await read(await sharp({ create: blank }).toFormat(format).toBuffer(), NAMES[format]);
  expect(file).toMatchObject({ mime, width: 8, height: 6 });
  expect(metadata.format).toBe(format === 'avif' ? 'heif' : format);
});

test.each(['gif', 'webp'] as const)('a %s that moves keeps moving', async (format) => {
  const frames = [0, 120, 240].map((value) => ({
    create: { width: 8, height: 6, channels: 3 as const, background: { r: value, g: 0, b: 90 } },
  }));
  const moving = await sharp(await Promise.all(frames.map((frame) => sharp(frame).png().toBuffer())), {
    join: { animated: true },
  })
    .toFormat(format)
    .toBuffer();
  const { file, metadata } = await read(moving, NAMES[format]);
  expect(metadata.pages).toBe(3);
  expect(file).toMatchObject({ width: 8, height: 6 });
});

test('what was hidden in the metadata is gone', async () => {
  const secret = 'where I live';
  const photo = await sharp({ create: { ...blank, channels: 3 } })
    .withExif({ IFD0: { ImageDescription: secret } })
    .jpeg()
    .toBuffer();
  expect(photo.includes(secret)).toBe(true);
  expect(Buffer.from((await read(photo, 'a.jpg')).bytes).includes(secret)).toBe(false);
});

test('what is appended to an image is gone', async () => {
  const image = await sharp({ create: blank }).png().toBuffer();
  const { bytes } = await read(Buffer.concat([image, Buffer.from('<script>')]));
  expect(Buffer.from(bytes).includes('<script>')).toBe(false);
});

test('a large image gets a smaller picture; a small one and one that moves do not', async () => {
  const large = await sharp({ create: { ...blank, width: 1600, height: 800 } })
    .png()
    .toBuffer();
  const { file, thumbnail } = await read(large);
  expect(file).toMatchObject({ width: 1600, height: 800, hasThumbnail: true });
  expect(await sharp(thumbnail).metadata()).toMatchObject({ format: 'webp', width: 640, height: 320 });
  const small = await read(
    await sharp({ create: { ...blank, width: 640, height: 640 } })
      .png()
      .toBuffer(),
  );
  expect([small.file.hasThumbnail, small.thumbnail]).toEqual([undefined, undefined]);
});

const zip = Buffer.from('504b0506000000000000000000000000000000000000', 'hex');
const mp3 = Buffer.concat([Buffer.from('49443303000000000000fffb9064', 'hex'), Buffer.alloc(500)]);

test.each([
  ['bill.pdf', Buffer.from('%PDF-1.7\n1 0 obj'), 'application/pdf'],
  ['notes.txt', Buffer.from('Grüße, it says <b> here'), 'text/plain'],
  ['latin.csv', Buffer.from('Stra\xdfe;1', 'latin1'), 'text/csv'],
  ['wide.txt', Buffer.from('\uFEFFHello', 'utf16le'), 'text/plain'],
  ['feed.xml', Buffer.from('<?xml version="1.0"?><rss/>'), 'application/xml'],
  ['ann.vcf', Buffer.from('BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann\r\nEND:VCARD\r\n'), 'text/vcard'],
  ['visit.ics', Buffer.from('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'), 'text/calendar'],
  ['letter.rtf', Buffer.from('{\\rtf1 Hello}'), 'application/rtf'],
  ['roof.txt', Buffer.from('BMW roof rack: does it fit?'), 'text/plain'],
  ['moves.txt', Buffer.from('GIF files do not move here'), 'text/plain'],
  ['bill.txt', Buffer.from('%PDF does not open'), 'text/plain'],
  ['cars.csv', Buffer.from('ID3;Volkswagen'), 'text/csv'],
  ['postcodes.csv', Buffer.from('MZ,PLZ'), 'text/csv'],
  ['things.zip', zip, 'application/zip'],
  ['voice.mp3', mp3, 'audio/mpeg'],
  ['data.xyz', Buffer.from([9, 8, 7, 0]), 'application/octet-stream'],
])('%s stays as it is', async (fileName, bytes, mime) => {
  expect(await files.read({ fileName, bytes })).toEqual({ type: 'read', bytes, file: { mime, size: bytes.length } });
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>';
const elf = Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1]), Buffer.alloc(60)]);
const exe = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);

test.each([
  ['a drawing called an image', 'a.png', svg, 'typeNotAllowed'],
  [
    'a drawing called text',
    'a.txt',
    `<?xml version="1.0"?><!-- x --><!DOCTYPE svg PUBLIC "a">${svg}`,
    'typeNotAllowed',
  ],
  ['a page called text', 'a.txt', '\uFEFF  <!DOCTYPE html><p>', 'typeNotAllowed'],
  ['a page called nothing', 'a.xyz', '<script>alert(1)</script>', 'typeNotAllowed'],
  ['a shell script called text', 'a.txt', '#!/bin/sh\nrm -rf /', 'typeNotAllowed'],
  ['a program called a PDF', 'a.pdf', exe, 'typeNotAllowed'],
  ['a program of another system', 'a.xyz', elf, 'typeNotAllowed'],
  ['a PDF called an image', 'a.png', '%PDF-1.7 ', 'contentInvalid'],
  ['an archive called a document', 'a.docx', zip, 'contentInvalid'],
  ['a text called an image', 'a.gif', 'GIF89a is what it begins with', 'contentInvalid'],
  ['binary called text', 'a.txt', Buffer.from([65, 0, 66]), 'contentInvalid'],
  ['a phone’s HEIC', 'a.jpg', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic'), 'imageFormatNotSupported'],
  ['random bytes', 'a.png', Buffer.from([9, 8, 7, 6, 5, 4, 3]), 'contentInvalid'],
])('%s is refused', async (_, fileName, content, refusal) => {
  expect(await files.read({ fileName, bytes: Buffer.from(content) })).toEqual({ type: 'refused', refusal });
});

test('an image that breaks off is refused', async () => {
  const image = await sharp({ create: { ...blank, width: 400, height: 400 } })
    .png()
    .toBuffer();
  const half = image.subarray(0, image.length / 2);
  expect(await files.read({ fileName: 'a.png', bytes: half })).toEqual({ type: 'refused', refusal: 'contentInvalid' });
});

test('an image of more pixels than anybody needs is refused without being decoded', async () => {
  const bomb = await sharp({ create: { width: 10_000, height: 6_001, channels: 3, background: '#fff' } })
    .png({ compressionLevel: 9 })
    .toBuffer();
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(await files.read({ fileName: 'a.png', bytes: bomb })).toEqual({ type: 'refused', refusal: 'contentInvalid' });
});

test('so is one that has them in many frames', async () => {
  const bytes = gif({ side: 4000, frames: 4 });
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 4000, height: 4000, pages: 4 });
  expect(await files.read({ fileName: 'a.gif', bytes })).toEqual({ type: 'refused', refusal: 'contentInvalid' });
});

/** A square GIF of as many frames, all of one colour. */
function gif({ side, frames }: { side: number; frames: number }): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt16LE(side, 0);
  size.writeUInt16LE(side, 2);
  const head = [Buffer.from('GIF89a'), size, Buffer.from('800000000000ffffff', 'hex')];
  const frame = [Buffer.from('21f90400000000002c00000000', 'hex'), size, Buffer.from('000202440100', 'hex')];
  return Buffer.concat([...head, ...Array<Buffer[]>(frames).fill(frame).flat(), Buffer.from([0x3b])]);
}
