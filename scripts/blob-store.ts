import { openBlobStore } from '@rejoin/blobs/open-blob-store';
import { readS3Settings } from '@rejoin/blobs/s3-settings';
import type { BlobStore } from '@rejoin/use-cases/ports/attachments';
import type { StartSettings } from './env.ts';

/** Where the gateway of these settings keeps files. Throws a sentence that says what to do. */
export async function settingsBlobStore({
  dataDirectory,
  gatewayOnly,
}: Pick<StartSettings, 'dataDirectory' | 'gatewayOnly'>): Promise<BlobStore> {
  const s3 = readS3Settings(gatewayOnly);
  if (typeof s3 === 'string') throw new Error(s3);
  return openBlobStore(dataDirectory, s3);
}
