import { join } from 'node:path';
import type { BlobStore } from '@rejoin/use-cases/ports/attachments';
import { createDiskBlobStore } from './disk-blob-store.ts';
import type { S3Settings } from './s3-blob-store.ts';

/**
 * Files in a bucket where one is named, else on disk in `blobs` below the folder. The client for S3 is read only where it is
 * needed: it takes longer to load than the rest of the gateway.
 */
export async function openBlobStore(dataDirectory: string, s3: S3Settings | undefined): Promise<BlobStore> {
  if (s3 === undefined) return createDiskBlobStore(join(dataDirectory, 'blobs'));
  const { createS3BlobStore } = await import('./s3-blob-store.ts');
  return createS3BlobStore(s3);
}
