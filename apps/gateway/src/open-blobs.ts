import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { openBlobStore } from '@rejoin/blobs/open-blob-store';
import { s3Settings } from '@rejoin/blobs/s3-settings';
import type { BlobStore } from '@rejoin/use-cases/ports/attachments';
import type { Logger } from 'pino';
import type { Environment } from './env.ts';

/** A bucket that does not answer is told to the operator and stops nothing: conversations go on without files. */
export async function openBlobs(environment: Environment, logger: Logger): Promise<BlobStore> {
  const settings = s3Settings(environment);
  const blobs = await openBlobStore(resolve(environment.DATA_DIR), settings);
  if (settings === undefined) return blobs;
  const { bucket, endpoint = 'Amazon S3' } = settings;
  blobs.get(randomUUID()).then(
    () => logger.info({ bucket, endpoint }, 'Files are kept in the bucket'),
    (error: unknown) => logger.error({ err: error, bucket, endpoint }, 'The bucket for files can not be read'),
  );
  return blobs;
}
