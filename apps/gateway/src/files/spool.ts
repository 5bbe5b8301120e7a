import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export type Spooled = {
  /** What came, cut off behind the first byte beyond the limit. */
  readonly bytes: () => Promise<Uint8Array>;
  /** Of everything that came, in lower-case hex. */
  readonly md5: string;
};

export type SpoolLimits = { readonly maxBytes: number; readonly drainedMax: number };

/** Hears of what has come, as it comes. */
type Came = (bytes: number) => void;

export type Spools = {
  readonly spool: <Result>(
    body: Readable | undefined,
    came: Came,
    work: (spooled: Spooled) => Promise<Result>,
  ) => Promise<Result>;
  /** Breaks off what is coming in, waits for the work on what is whole, and leaves nothing of either. */
  readonly stop: () => Promise<void>;
};

/** Bodies that come in on disk. */
export function createSpools(limits: SpoolLimits): Spools {
  const ending = new AbortController();
  const underWay = new Set<Promise<unknown>>();
  return {
    spool: (body, came, work) => {
      const spooled = spool(body, { ...limits, came, signal: ending.signal }, work);
      underWay.add(spooled);
      return spooled.finally(() => underWay.delete(spooled));
    },
    stop: async () => {
      ending.abort();
      await Promise.allSettled(underWay);
    },
  };
}

type SpoolOptions = SpoolLimits & { readonly came: Came; readonly signal: AbortSignal };

/**
 * Lets a body come in on a file of its own, as slowly as its sender likes, and hands it to `work` once it is whole: memory is
 * needed only for those whose turn it is. Of a body that is too long no more than one byte too many is kept, but it is read to
 * `drainedMax` so that its sender gets to hear the answer.
 */
async function spool<Result>(
  body: Readable | undefined,
  options: SpoolOptions,
  work: (spooled: Spooled) => Promise<Result>,
): Promise<Result> {
  // Of its own, because others of this machine put things there, too.
  const folder = await mkdtemp(join(tmpdir(), 'rejoin-upload-'));
  const path = join(folder, 'body');
  const hash = createHash('md5');
  try {
    await pipeline(
      body ?? Readable.from([]),
      (chunks: AsyncIterable<Buffer>) => cut(chunks, options, hash),
      createWriteStream(path, { flags: 'wx', mode: 0o600 }),
      { signal: options.signal },
    );
    return await work({ bytes: () => readFile(path), md5: hash.digest('hex') });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* cut(
  chunks: AsyncIterable<Buffer>,
  { maxBytes, drainedMax, came }: SpoolOptions,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Buffer> {
  let length = 0;
  for await (const chunk of chunks) {
    came(chunk.length);
    hash.update(chunk);
    const room = Math.max(0, maxBytes + 1 - length);
    if (room > 0) yield chunk.subarray(0, room);
    length += chunk.length;
    if (length > drainedMax) return;
  }
}
