import { ATTACHMENT_MAX_BYTES, IMAGE_MAX_PIXELS, type ImageType, isImageType } from '@rejoin/core/attachments/accepted';
import type { ImageReader } from '@rejoin/use-cases/ports/attachments';
import { fileTypeFromBuffer } from 'file-type';
import sharp, { type Sharp } from 'sharp';

/** How long one image may take. */
const SECONDS_MAX = 20;

const ENCODE: Record<ImageType, (image: Sharp) => Sharp> = {
  'image/png': (image) => image.png(),
  'image/jpeg': (image) => image.jpeg({ quality: 88 }),
  'image/gif': (image) => image.gif(),
  'image/webp': (image) => image.webp({ quality: 88 }),
};

/**
 * Decodes an image and encodes it afresh in its own format, upright and without metadata. What moves keeps moving. The type
 * is what the bytes say, whatever the name or the sender said.
 */
export function createImageReader(): ImageReader {
  sharp.cache(false);
  sharp.concurrency(1);
  return {
    async read(bytes) {
      const type = (await fileTypeFromBuffer(bytes))?.mime ?? '';
      if (!isImageType(type)) return 'contentInvalid';
      try {
        const { data, info } = await decode(bytes, type).toBuffer({ resolveWithObject: true });
        if (data.length > ATTACHMENT_MAX_BYTES) return 'tooLarge';
        return {
          bytes: data,
          file: { mime: type, size: data.length, width: info.width, height: info.pageHeight ?? info.height },
        };
      } catch {
        return 'contentInvalid';
      }
    },
  };
}

function decode(bytes: Uint8Array, type: ImageType): Sharp {
  const animated = type === 'image/gif' || type === 'image/webp';
  const image = sharp(bytes, { animated, limitInputPixels: IMAGE_MAX_PIXELS, failOn: 'error' }).timeout({
    seconds: SECONDS_MAX,
  });
  return ENCODE[type](animated ? image : image.autoOrient());
}
