import { createHash } from 'node:crypto';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { BlobStore, ByteRange } from '@rejoin/use-cases/ports/attachments';

export type S3Settings = {
  readonly bucket: string;
  readonly region: string;
  /** Left out: Amazon's own. */
  readonly endpoint?: string;
  /** Left out: what the machine is allowed to do, as Amazon's tools find it. */
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** The bucket stands in the path of an address and not in its host. */
  readonly pathStyle: boolean;
};

export type S3Patience = {
  /** For an answer to begin, ms, beside the time for what is sent. */
  readonly answerMs: number;
  /** For some of it to come, or to be taken by whoever reads it, ms. */
  readonly stalledMs: number;
};

const PATIENCE: S3Patience = { answerMs: 30_000, stalledMs: 5 * 60_000 };
const CONNECT_MS = 3000;
/** Of the slowest line, in bytes a millisecond: on it ten megabytes take forty seconds, and all attempts together less than `CLAIM_MS`. */
const SLOWEST = 256;
const ATTEMPTS = 3;
/** A download holds one for as long as its reader takes; the default of 50 would keep everybody waiting for the slow ones. */
const SOCKETS_MAX = 1000;

/** Keeps blobs in a bucket of any service that speaks S3. An object is whole or not there, by the service's own promise. */
export function createS3BlobStore(
  { bucket, region, endpoint, credentials, pathStyle }: S3Settings,
  { answerMs, stalledMs }: S3Patience = PATIENCE,
): BlobStore {
  const client = new S3Client({
    region,
    forcePathStyle: pathStyle,
    maxAttempts: ATTEMPTS,
    // Checksums of the newest kind are unknown to many services; the MD5 below says the same.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: CONNECT_MS,
      requestTimeout: answerMs,
      // Otherwise it is only written down, and waited on.
      throwOnRequestTimeout: true,
      socketTimeout: stalledMs,
      httpAgent: { maxSockets: SOCKETS_MAX },
      httpsAgent: { maxSockets: SOCKETS_MAX },
    },
    ...(endpoint !== undefined && { endpoint }),
    ...(credentials !== undefined && { credentials }),
  });

  async function object(name: string, range?: ByteRange) {
    const part = range === undefined ? {} : { Range: `bytes=${range.start}-${range.end}` };
    return orNone(client.send(new GetObjectCommand({ Bucket: bucket, Key: name, ...part })));
  }

  return {
    async put(name, bytes) {
      const ContentMD5 = createHash('md5').update(bytes).digest('base64');
      const command = new PutObjectCommand({ Bucket: bucket, Key: name, Body: bytes, ContentMD5 });
      await client.send(command, { requestTimeout: answerMs + bytes.length / SLOWEST });
    },
    get: async (name) => (await object(name))?.Body?.transformToByteArray(),
    sizeOf: async (name) =>
      (await orNone(client.send(new HeadObjectCommand({ Bucket: bucket, Key: name }))))?.ContentLength,
    async stream(name, range) {
      const { Body, ContentLength } = (await object(name, range)) ?? {};
      if (Body === undefined || ContentLength === undefined) return undefined;
      return { size: ContentLength, chunks: Body.transformToWebStream() };
    },
    async remove(name) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: name }));
    },
  };
}

/** `undefined` where there is no such object. Asked for its head alone, the service says so in another way. */
async function orNone<T>(asking: Promise<T>): Promise<T | undefined> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof NoSuchKey || error instanceof NotFound) return undefined;
    throw error;
  }
}
