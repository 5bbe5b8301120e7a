import type { ChosenPicture } from '../files/chosen-file.ts';
import type { OutboxFile } from '../outbox/outbox.ts';
import type { Attachment } from '../wire/structured-message.ts';

/** A picture as it stands in the thread: where it is, and the room that is kept for it. */
export type ShownImage = {
  readonly url: string;
  /** What the file is called; empty when nobody told. */
  readonly name: string;
  /** The whole picture, where `url` is a smaller one. */
  readonly large: string;
  readonly width: number;
  readonly height: number;
};

const LARGEST = 320;
const SMALLEST = 48;
/** The room for a picture whose size nobody told. */
const UNKNOWN = { width: 4, height: 3 };

/** What to show for a sent picture: the bytes this window has, else the gateway's link. */
export function shownAttachment(attachment: Attachment, own: ChosenPicture | undefined): ShownImage {
  return {
    url: own?.url ?? attachment.thumbnailUrl ?? attachment.url,
    name: attachment.name,
    large: own?.url ?? attachment.url,
    ...fit(own ?? (attachment.width && attachment.height ? attachment : undefined)),
  };
}

/** What to show for a picture on its way. Without its bytes (after a reload) only the room is there. */
export function shownOutboxImage(
  { fileName: name, width, height }: OutboxFile,
  own: ChosenPicture | undefined,
): ShownImage {
  const url = own?.url ?? '';
  return { url, name, large: url, ...fit(width && height ? { width, height } : undefined) };
}

/** Keeps the picture's ratio within 320 × 320 px; the place of a very long or tiny one is large enough to be seen and touched. */
function fit(size: { readonly width?: number; readonly height?: number } | undefined): {
  width: number;
  height: number;
} {
  const { width = UNKNOWN.width, height = UNKNOWN.height } = size ?? {};
  const scale = size ? Math.min(1, LARGEST / width, LARGEST / height) : 240 / UNKNOWN.width;
  return {
    width: Math.max(SMALLEST, Math.round(width * scale)),
    height: Math.max(SMALLEST, Math.round(height * scale)),
  };
}
