import { randomUUID } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { BlobStore } from '@rejoin/use-cases/ports/attachments';
import type { Logger } from 'pino';
import type { Environment } from './env.ts';
import { createDiskBlobStore } from './files/disk-blob-store.ts';
import { s3Settings } from './s3-settings.ts';

/**
 * Files in a bucket where one is named, else on disk. The client for S3 is read only where it is needed: it takes longer to
 * load than the rest of the gateway. A bucket that does not answer is told to the operator and stops nothing: conversations
 * go on without files.
 */
export async function openBlobStore(environment: Environment, logger: Logger): Promise<BlobStore> {
  const settings = s3Settings(environment);
  if (settings === undefined) return createDiskBlobStore(join(resolve(environment.DATA_DIR), 'blobs'));
  const { createS3BlobStore } = await import('./files/s3-blob-store.ts');
  const blobs = createS3BlobStore(settings);
  const { bucket, endpoint = 'Amazon S3' } = settings;
  blobs.get(randomUUID()).then(
    () => logger.info({ bucket, endpoint }, 'Files are kept in the bucket'),
    (error: unknown) => logger.error({ err: error, bucket, endpoint }, 'The bucket for files can not be read'),
  );
  return blobs;
}
