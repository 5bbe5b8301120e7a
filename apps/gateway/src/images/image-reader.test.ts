import sharp from 'sharp';
import { expect, test } from 'vitest';
import { createImageReader } from './image-reader.ts';

const images = createImageReader();
const blank = { width: 8, height: 6, channels: 4 as const, background: { r: 200, g: 30, b: 30, alpha: 0.5 } };

async function read(bytes: Uint8Array) {
  const result = await images.read(bytes);
  if (typeof result === 'string') throw new Error(result);
  return { ...result, metadata: await sharp(result.bytes, { animated: true }).metadata() };
}

test.each([
  ['png', 'image/png'],
  ['jpeg', 'image/jpeg'],
  ['webp', 'image/webp'],
  ['gif', 'image/gif'],
] as const)('a %s stays what it is', async (format, mime) => {
  const { file, metadata } = await read(await sharp({ create: blank }).toFormat(format).toBuffer());
  expect(file).toMatchObject({ mime, width: 8, height: 6 });
  expect(metadata.format).toBe(format);
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
  const { file, metadata } = await read(moving);
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
  expect(Buffer.from((await read(photo)).bytes).includes(secret)).toBe(false);
});

test('what is appended to an image is gone', async () => {
  const image = await sharp({ create: blank }).png().toBuffer();
  const { bytes } = await read(Buffer.concat([image, Buffer.from('<script>')]));
  expect(Buffer.from(bytes).includes('<script>')).toBe(false);
});

test.each([
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>')],
  ['a PDF', Buffer.from('%PDF-1.7 ')],
  ['random bytes', Buffer.from([9, 8, 7, 6, 5, 4, 3])],
  ['nothing', Buffer.alloc(0)],
])('%s is refused', async (_, bytes) => {
  expect(await images.read(bytes)).toBe('contentInvalid');
});

test('an image that breaks off is refused', async () => {
  const image = await sharp({ create: { ...blank, width: 400, height: 400 } })
    .png()
    .toBuffer();
  expect(await images.read(image.subarray(0, image.length / 2))).toBe('contentInvalid');
});

test('an image of more pixels than anybody needs is refused without being decoded', async () => {
  const bomb = await sharp({ create: { width: 10_000, height: 6_001, channels: 3, background: '#fff' } })
    .png({ compressionLevel: 9 })
    .toBuffer();
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(await images.read(bomb)).toBe('contentInvalid');
});
