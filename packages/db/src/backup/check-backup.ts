import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { BlobStore } from '@rejoin/use-cases/ports/attachments';
import { digestOfFile } from './digest.ts';
import { blobList, type Manifest, tableFile } from './manifest.ts';

type Kept = { readonly folder: string; readonly kept: Pick<BlobStore, 'get'> };

/** The files of a backup, each with its bytes; undefined bytes: missing or not what was written. */
export async function* keptBlobs({ folder, kept }: Kept) {
  for await (const line of createInterface({ input: createReadStream(blobList(folder)) })) {
    const [name = '', sha256] = line.split(' ');
    const bytes = await kept.get(name);
    const whole = bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === sha256;
    yield { name, bytes: whole ? bytes : undefined };
  }
}

/** What is missing or not as it was written, by name. */
export async function damagedParts({ folder, kept }: Kept, manifest: Manifest): Promise<readonly string[]> {
  const damaged: string[] = [];
  for (const { name, sha256 } of manifest.tables) {
    if ((await digestOfFile(tableFile(folder, name))) !== sha256) damaged.push(`table ${name}`);
  }
  if ((await digestOfFile(blobList(folder))) !== manifest.blobs.sha256) return [...damaged, 'the list of files'];
  for await (const { name, bytes } of keptBlobs({ folder, kept })) {
    if (bytes === undefined) damaged.push(`file ${name}`);
  }
  return damaged;
}
