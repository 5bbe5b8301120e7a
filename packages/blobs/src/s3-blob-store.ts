import { createHash } from 'node:crypto';
import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import type { BlobStore } from '@rejoin/use-cases/ports/attachments';

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

const CONNECT_MS = 3000;
/** How long ten megabytes may take. */
const REQUEST_MS = 30_000;
const ATTEMPTS = 3;

/** Keeps blobs in a bucket of any service that speaks S3. An object is whole or not there, by the service's own promise. */
export function createS3BlobStore({ bucket, region, endpoint, credentials, pathStyle }: S3Settings): BlobStore {
  const client = new S3Client({
    region,
    forcePathStyle: pathStyle,
    maxAttempts: ATTEMPTS,
    // Checksums of the newest kind are unknown to many services; the MD5 below says the same.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: REQUEST_MS },
    ...(endpoint !== undefined && { endpoint }),
    ...(credentials !== undefined && { credentials }),
  });

  async function read(name: string, range?: string): Promise<Uint8Array | undefined> {
    try {
      const part = range === undefined ? {} : { Range: range };
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: name, ...part }));
      return await Body?.transformToByteArray();
    } catch (error) {
      if (error instanceof NoSuchKey) return undefined;
      throw error;
    }
  }

  return {
    async put(name, bytes) {
      const ContentMD5 = createHash('md5').update(bytes).digest('base64');
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: name, Body: bytes, ContentMD5 }));
    },
    get: (name) => read(name),
    getPart: (name, { start, end }) => read(name, `bytes=${start}-${end}`),
    async remove(name) {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: name }));
    },
  };
}
