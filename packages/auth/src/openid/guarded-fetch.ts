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
 * redirects, five seconds, 256 KiB.
 */
export function createGuardedFetch(issuer: string): GuardedFetch {
  const local = isLocal(new URL(issuer));
  return async (address, { method = 'GET', headers: sent = {}, body = null }) => {
    const url = new URL(address);
    if (url.protocol !== 'https:' && !(local && isLocal(url)))
      throw new ProviderUnreachable(`${url.origin} is not reached by HTTPS`);
    try {
      const response = await fetch(url, {
        method,
        headers: sent,
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const { status, headers } = response;
      if (status >= 300 && status < 400) throw new ProviderUnreachable(`${url.origin} answers with a redirect`);
      return new Response(await readAll(response, url), { status, headers: { 'content-type': typeOf(headers) } });
    } catch (error) {
      if (error instanceof ProviderUnreachable) throw error;
      throw new ProviderUnreachable(`${url.origin} does not answer`, { cause: error });
    }
  };
}

function isLocal({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

async function readAll(response: Response, { origin }: URL): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > ANSWER_MAX_BYTES) throw new ProviderUnreachable(`${origin} answers with too much`);
    parts.push(part);
  }
  return size === 0 ? null : new Uint8Array(Buffer.concat(parts));
}

function typeOf(headers: Headers): string {
  return headers.get('content-type') ?? 'application/octet-stream';
}
