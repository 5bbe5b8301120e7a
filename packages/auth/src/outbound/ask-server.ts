import { lookup } from 'node:dns';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';

type Question = {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
};

type Rules = {
  /** For everything together: finding the address, connecting, waiting, reading. */
  readonly timeoutMs: number;
  /** The longest answer that is read. */
  readonly maxBytes: number;
  /** What is made of a longer one. */
  readonly longer: 'cut' | 'refuse';
  /** Which addresses may be connected to. */
  readonly mayReach: (address: string) => boolean;
};

export type Answer =
  | {
      readonly type: 'answered';
      /** A redirect is an answer as any other: it is not followed. */
      readonly status: number;
      readonly contentType: string | undefined;
      /** As the server wrote it. */
      readonly retryAfter: string | undefined;
      readonly body: Buffer;
    }
  | { readonly type: 'tooLong' }
  | { readonly type: 'timedOut' }
  | { readonly type: 'failed'; readonly cause: unknown };

/**
 * Asks a server on somebody's word. The address that was judged is the one that is connected to, so a name that changes its
 * address meanwhile gains nothing; no connection is used twice, and nothing is unpacked.
 */
export async function askServer(question: Question, rules: Rules): Promise<Answer> {
  const literal = question.url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) !== 0 && !rules.mayReach(literal)) return { type: 'failed', cause: new NotReached(literal) };
  const signal = AbortSignal.timeout(rules.timeoutMs);
  try {
    return await read(await send(question, rules, signal), rules);
  } catch (cause) {
    return signal.aborted ? { type: 'timedOut' } : { type: 'failed', cause };
  }
}

/** Nothing was sent: none of the server’s addresses may be connected to. */
export class NotReached extends Error {
  override readonly name = 'NotReached';

  constructor(host: string) {
    super(`${host} has no address that may be asked`);
  }
}

function send({ url, method, headers, body }: Question, rules: Rules, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(
      url,
      {
        method,
        headers: { ...headers, 'accept-encoding': 'identity', ...length },
        agent: false,
        lookup: judgedLookup(rules.mayReach),
        signal,
      },
      resolve,
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

function judgedLookup(mayReach: (address: string) => boolean): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      if (error !== null) return callback(error, []);
      const allowed = found.filter(({ address }) => mayReach(address));
      const [first] = allowed;
      if (first === undefined) return callback(new NotReached(host), []);
      return options.all === true ? callback(null, allowed) : callback(null, first.address, first.family);
    });
  };
}

async function read(response: IncomingMessage, { maxBytes, longer }: Rules): Promise<Answer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of response as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size > maxBytes) break;
  }
  if (size > maxBytes && longer === 'refuse') return { type: 'tooLong' };
  return {
    type: 'answered',
    status: response.statusCode ?? 0,
    contentType: response.headers['content-type'],
    retryAfter: response.headers['retry-after'],
    body: Buffer.concat(parts).subarray(0, maxBytes),
  };
}
