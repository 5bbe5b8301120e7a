import type { BlobStore } from '@rejoin/use-cases/ports/attachments';
import { DatabaseProblem } from '../database-problem.ts';
import { keptBlobs } from './check-backup.ts';

type Kept = { readonly folder: string; readonly kept: Pick<BlobStore, 'get'> };

/** Puts every file of a backup where the installation keeps its own. Doing it again does no harm. */
export async function restoreBlobs(backup: Kept, blobs: Pick<BlobStore, 'put'>): Promise<void> {
  for await (const { name, bytes } of keptBlobs(backup)) {
    if (bytes === undefined) throw new DatabaseProblem(`File ${name} of the backup is damaged: use another backup.`);
    await blobs.put(name, bytes);
  }
}
