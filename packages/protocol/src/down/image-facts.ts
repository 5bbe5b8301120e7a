/** What a messenger likes to know of an image before it fetches it: room to keep free, and a smaller picture of it. */
export type ImageFacts = {
  /** Pixels. */
  readonly width?: number;
  readonly height?: number;
  /** On the same origin as the image; expires as its address does. */
  readonly thumbnailUrl?: string;
};

/**
 * The address of an image with what is known of it in the fragment. The reference has no fields for it, and a client may refuse a
 * message with fields that it does not know; a fragment is sent to no server and read by nobody who does not look for it.
 */
export function withImageFacts(url: string, { width, height, thumbnailUrl }: ImageFacts): string {
  const facts = new URLSearchParams();
  if (width !== undefined) facts.set('width', `${width}`);
  if (height !== undefined) facts.set('height', `${height}`);
  if (thumbnailUrl !== undefined) facts.set('thumbnail', pathOf(thumbnailUrl));
  const fragment = facts.toString();
  return fragment === '' ? url : `${url}#${fragment}`;
}

/** What the address says of its image; nothing where it says nothing that can be used. */
export function imageFactsOf(url: string): ImageFacts {
  const address = parse(url);
  const facts = new URLSearchParams(address?.hash.slice(1));
  const [width, height] = [pixels(facts.get('width')), pixels(facts.get('height'))];
  const path = facts.get('thumbnail');
  const thumbnail = path === null ? undefined : parse(path, url);
  return {
    ...(width !== undefined && { width }),
    ...(height !== undefined && { height }),
    ...(thumbnail && thumbnail.origin === address?.origin && { thumbnailUrl: thumbnail.href }),
  };
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

function parse(url: string, base?: string): URL | undefined {
  try {
    return new URL(url, base);
  } catch {
    return undefined;
  }
}

function pixels(words: string | null): number | undefined {
  return words !== null && /^[1-9]\d{0,5}$/.test(words) ? Number(words) : undefined;
}
