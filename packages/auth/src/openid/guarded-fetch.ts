import { askServer } from '../outbound/ask-server.ts';

const TIMEOUT_MS = 5000;
/** The longest answer that is read: many times what discovery documents and key sets have. */
const ANSWER_MAX_BYTES = 256 * 1024;

/** An answer that could not be had, or may not be. The message names no secret. */
export class ProviderUnreachable extends Error {
  override readonly name = 'ProviderUnreachable';
}

type Request = {
  readonly method?: string;
  readonly headers?: NonNullable<RequestInit['headers']>;
  readonly body?: RequestInit['body'] | undefined;
};

export type GuardedFetch = (url: string, request: Request) => Promise<Response>;

/**
 * `fetch` for what an identity provider names: HTTPS only (plain HTTP where the issuer itself is on this machine), no
 * redirects, five seconds, 256 KiB. Providers may stand in the company's own network.
 */
export function createGuardedFetch(issuer: string): GuardedFetch {
  const local = isLocal(new URL(issuer));
  return async (address, { method = 'GET', headers = {}, body = null }) => {
    const url = new URL(address);
    if (url.protocol !== 'https:' && !(local && isLocal(url)))
      throw new ProviderUnreachable(`${url.origin} is not reached by HTTPS`);
    const request = new Request(url, { method, headers, body });
    const answer = await askServer(
      {
        url,
        method: request.method,
        headers: Object.fromEntries(request.headers),
        body: request.body === null ? undefined : await request.text(),
      },
      { timeoutMs: TIMEOUT_MS, maxBytes: ANSWER_MAX_BYTES, longer: 'refuse', mayReach: () => true },
    );
    if (answer.type === 'tooLong') throw new ProviderUnreachable(`${url.origin} answers with too much`);
    if (answer.type !== 'answered') {
      const why = answer.type === 'failed' ? { cause: answer.cause } : {};
      throw new ProviderUnreachable(`${url.origin} does not answer`, why);
    }
    const { status, contentType = 'application/octet-stream', body: bytes } = answer;
    if (status >= 300 && status < 400) throw new ProviderUnreachable(`${url.origin} answers with a redirect`);
    return new Response(bytes.length === 0 ? null : new Uint8Array(bytes), {
      status,
      headers: { 'content-type': contentType },
    });
  };
}

function isLocal({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}
