import { join } from 'node:path';
import { createDiskBlobStore } from '@rejoin/blobs/disk-blob-store';
import { writeBackup } from '@rejoin/db/backup/write-backup';
import { pathAsked } from './asked-in.ts';
import { settingsBlobStore } from './blob-store.ts';
import { joinDatabase } from './open-database.ts';
import { operate } from './operate.ts';
import { optionsOf } from './options-of.ts';

const USAGE = 'Usage: npm run -s backup -- --to FOLDER';

/** Copies database and files into a new folder, while everything runs. */
await operate(async (settings, undo) => {
  const values = optionsOf({ to: { type: 'string' } }, USAGE);
  if (values.to === undefined) throw new Error(USAGE);
  const folder = pathAsked(values.to);
  const { rows, files, missing } = await writeBackup({
    databaseUrl: await joinDatabase(settings, undo),
    blobs: await settingsBlobStore(settings),
    kept: createDiskBlobStore(join(folder, 'blobs')),
    folder,
  });
  process.stdout.write(`${rows} rows and ${files} files are in ${folder}\n`);
  if (missing > 0) process.stdout.write(`${missing} files were not where the database says: see manifest.json\n`);
});
