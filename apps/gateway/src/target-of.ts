import type { IncomingMessage } from 'node:http';

/**
 * What a request asks for; `undefined` where it can't be told. Some clients name the whole address, as for a proxy (RFC 9112,
 * section 3.2.2), and some put a path that begins with a slash behind an address that ends with one.
 */
export function targetOf({ url = '/' }: Pick<IncomingMessage, 'url'>): URL | undefined {
  return URL.parse(url.replace(/^\/{2,}/, '/'), 'http://gateway') ?? undefined;
}
