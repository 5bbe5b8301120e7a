import { isImageType } from '@rejoin/core/attachments/image-types';
import type { ThreadAttachment } from '../../live/wire.ts';

export type BubbleImage = Pick<ThreadAttachment, 'id' | 'fileName' | 'url' | 'thumbnailUrl'> & {
  readonly width: number;
  readonly height: number;
};

/** What is no image. */
export type BubbleFile = Pick<ThreadAttachment, 'id' | 'fileName' | 'url' | 'mime' | 'size'>;

type Files = { readonly images: readonly BubbleImage[]; readonly files: readonly BubbleFile[] };

/** Pixels of an image whose size is not known: square, so that its place is kept all the same. */
const UNKNOWN_SIZE = 240;

/** What of a message is drawn in bubbles. */
export function contentOf(message: { readonly text: string; readonly attachments: readonly ThreadAttachment[] }) {
  return { text: message.text, ...sorted(message.attachments) };
}

type Shown = Pick<ThreadAttachment, 'id' | 'fileName' | 'url' | 'mime' | 'size' | 'width' | 'height' | 'thumbnailUrl'>;

export function sorted(attachments: readonly Shown[]): Files {
  const images: BubbleImage[] = [];
  const files: BubbleFile[] = [];
  for (const { id, fileName, url, mime, size, width = UNKNOWN_SIZE, height = UNKNOWN_SIZE, ...more } of attachments) {
    if (isImageType(mime)) images.push({ id, fileName, url, width, height, ...thumbnailOf(more) });
    else files.push({ id, fileName, url, mime, size });
  }
  return { images, files };
}

function thumbnailOf({ thumbnailUrl }: Pick<Shown, 'thumbnailUrl'>): Pick<BubbleImage, 'thumbnailUrl'> {
  return thumbnailUrl === undefined ? {} : { thumbnailUrl };
}
