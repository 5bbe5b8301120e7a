import type { ImageType } from '@rejoin/core/attachments/image-types';
import { ATTACHMENT_MAX_BYTES, IMAGE_MAX_PIXELS } from '@rejoin/core/attachments/limits';
import type { ReadFile } from '@rejoin/use-cases/ports/attachments';
import sharp, { type Sharp } from 'sharp';

/** How long one image may take. */
const SECONDS_MAX = 20;
/** Longest side of the smaller picture, in pixels: what a bubble shows on a screen with two pixels for one. */
const THUMBNAIL_SIDE = 640;

const ENCODE: Record<ImageType, (image: Sharp) => Sharp> = {
  'image/png': (image) => image.png(),
  'image/jpeg': (image) => image.jpeg({ quality: 88 }),
  'image/gif': (image) => image.gif(),
  'image/webp': (image) => image.webp({ quality: 88 }),
  // The least effort: more takes a minute for a phone's photograph.
  'image/avif': (image) => image.avif({ quality: 60, effort: 0 }),
};

const MOVING: ReadonlySet<ImageType> = new Set(['image/gif', 'image/webp']);

export type Reencoded = ReadFile | { readonly type: 'refused'; readonly refusal: 'contentInvalid' | 'tooLarge' };

/** One image at a time on one thread, and nothing of it kept: memory stays what a single image needs. */
export function limitSharp(): void {
  sharp.cache(false);
  sharp.concurrency(1);
}

/**
 * Decodes an image and encodes it afresh in its own format, upright and without metadata. What moves keeps moving. A large one
 * that stands still gets a smaller picture. The header is judged first: what would have too many pixels is not decoded.
 */
export async function reencodeImage(bytes: Uint8Array, type: ImageType): Promise<Reencoded> {
  try {
    const { width, height, pages = 1 } = await open(bytes, false).metadata();
    if (width * height * pages > IMAGE_MAX_PIXELS) return { type: 'refused', refusal: 'contentInvalid' };
    const image = open(bytes, MOVING.has(type));
    const { data, info } = await ENCODE[type](MOVING.has(type) ? image : image.autoOrient()).toBuffer({
      resolveWithObject: true,
    });
    if (data.length > ATTACHMENT_MAX_BYTES) return { type: 'refused', refusal: 'tooLarge' };
    const size = { width: info.width, height: info.pageHeight ?? info.height };
    const thumbnail = pages === 1 && Math.max(size.width, size.height) > THUMBNAIL_SIDE && (await shrink(data));
    return {
      type: 'read',
      bytes: data,
      file: { mime: type, size: data.length, ...size, ...(thumbnail && { hasThumbnail: true }) },
      ...(thumbnail && { thumbnail }),
    };
  } catch {
    return { type: 'refused', refusal: 'contentInvalid' };
  }
}

function open(bytes: Uint8Array, animated: boolean): Sharp {
  return sharp(bytes, { animated, limitInputPixels: IMAGE_MAX_PIXELS, failOn: 'error' }).timeout({
    seconds: SECONDS_MAX,
  });
}

function shrink(bytes: Uint8Array): Promise<Uint8Array> {
  const box = { width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, fit: 'inside' } as const;
  return open(bytes, false).resize(box).webp({ quality: 80 }).toBuffer();
}
