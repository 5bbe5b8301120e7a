import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDiskBlobStore } from '@rejoin/blobs/disk-blob-store';
import { damagedParts } from '@rejoin/db/backup/check-backup';
import { type Manifest, readManifest } from '@rejoin/db/backup/manifest';
import { replayConversations } from '@rejoin/db/backup/replay-conversations';
import { restoreBlobs } from '@rejoin/db/backup/restore-blobs';
import {
  type BackupToRestore,
  refuseFilledDatabase,
  refuseUnknownVersion,
  restoreDatabase,
} from '@rejoin/db/backup/restore-database';
import { startEmbeddedPostgres } from '@rejoin/db/embedded';
import { pathAsked } from './asked-in.ts';
import { settingsBlobStore } from './blob-store.ts';
import type { StartSettings } from './env.ts';
import { joinOrMakeDatabase, type Undo } from './open-database.ts';
import { operate } from './operate.ts';
import { optionsOf } from './options-of.ts';

const USAGE = 'Usage: npm run -s restore -- --from FOLDER [--verify | --as-copy]';
const SHOWN = 10;
const TOLD =
  'told of what happens here from the next start on. If this is only a copy, empty the database and restore with --as-copy.';

type Backup = BackupToRestore & { kept: ReturnType<typeof createDiskBlobStore> };

/** Restores a backup into an empty installation, or with --verify into a database that is thrown away, to see that it can be. */
await operate(async (settings, undo) => {
  const flag = { type: 'boolean', default: false } as const;
  const values = optionsOf({ from: { type: 'string' }, verify: flag, 'as-copy': flag }, USAGE);
  const asCopy = values['as-copy'];
  if (values.from === undefined || (values.verify && asCopy)) throw new Error(USAGE);
  const folder = pathAsked(values.from);
  const manifest = await readManifest(folder);
  await refuseUnknownVersion(manifest);
  const backup = { folder, manifest, asCopy, kept: createDiskBlobStore(join(folder, 'blobs')) };
  const damaged = await damagedParts(backup, manifest);
  if (damaged.length > 0) throw new Error(`The backup is damaged: ${listed(damaged)}. Use another one.`);
  if (values.verify) await verify(backup, undo);
  else await restore(backup, settings, undo);
});

async function verify(backup: Backup, undo: Undo): Promise<void> {
  const scratch = await mkdtemp(join(tmpdir(), 'rejoin-verify-'));
  undo.push(() => rm(scratch, { recursive: true, force: true }));
  const postgres = await startEmbeddedPostgres({ directory: join(scratch, 'postgres') });
  undo.push(postgres.stop);
  await restoreDatabase(postgres.url, backup);
  const { conversations, entries, different } = await replayConversations(postgres.url);
  if (different.length > 0) {
    throw new Error(
      `${different.length} of ${conversations} logs lead elsewhere than their rows: ${listed(different)}.`,
    );
  }
  process.stdout.write(
    `The backup of ${backup.manifest.madeAt} is whole: ${count(backup.manifest)}. ${conversations} conversations were replayed from ${entries} entries, each to its row\n`,
  );
}

async function restore(backup: Backup, settings: StartSettings, undo: Undo): Promise<void> {
  const { manifest } = backup;
  const databaseUrl = await joinOrMakeDatabase(settings, undo);
  await refuseFilledDatabase(databaseUrl);
  await restoreBlobs(backup, await settingsBlobStore(settings));
  const { webhooksOn } = await restoreDatabase(databaseUrl, backup);
  const where = settings.databaseUrl === undefined ? settings.dataDirectory : 'the database that DATABASE_URL names';
  process.stdout.write(`The backup of ${manifest.madeAt} is restored, in ${where}: ${count(manifest)}\n`);
  if (webhooksOn > 0)
    process.stdout.write(`${webhooksOn === 1 ? 'A webhook is' : `${webhooksOn} webhooks are`} ${TOLD}\n`);
}

function count({ tables, blobs }: Manifest): string {
  return `${tables.reduce((sum, { rows }) => sum + rows, 0)} rows and ${blobs.count} files`;
}

function listed(names: readonly string[]): string {
  const more = names.length - SHOWN;
  return `${names.slice(0, SHOWN).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
