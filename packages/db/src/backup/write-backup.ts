import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { thumbnailOf } from '@rejoin/use-cases/attachments/remove-blobs';
import type { BlobStore } from '@rejoin/use-cases/ports/attachments';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { connect } from '../connect.ts';
import { DatabaseProblem } from '../database-problem.ts';
import { makeFolder } from '../make-folder.ts';
import { writeProblem } from '../write-problem.ts';
import { createDigest, digestOfFile } from './digest.ts';
import { blobList, type CopiedTable, type Manifest, tableFile, writeManifest } from './manifest.ts';
import { copiedTables, quoted, type Table } from './tables.ts';

export type BackupPlaces = {
  readonly databaseUrl: string;
  readonly blobs: Pick<BlobStore, 'get'>;
  /** Takes the files. */
  readonly kept: Pick<BlobStore, 'put'>;
  /** Does not exist yet or is empty. */
  readonly folder: string;
};

export type BackupCounts = { readonly rows: number; readonly files: number; readonly missing: number };

/**
 * Copies the database as it stands at one moment, and then the files that it speaks of, while everything runs. Holds one
 * piece of a table or one file at a time in memory. Throws a DatabaseProblem that says in one sentence what to do.
 */
export async function writeBackup({ databaseUrl, blobs, kept, folder }: BackupPlaces): Promise<BackupCounts> {
  try {
    return await fillFolder({ databaseUrl, blobs, kept, folder });
  } catch (error) {
    if (error instanceof DatabaseProblem) throw error;
    throw new DatabaseProblem(`${reasonOf(error, folder)} What is there is no whole backup: delete it.`);
  }
}

function reasonOf(error: unknown, folder: string): string {
  if (error instanceof Error && 'syscall' in error && error.syscall === 'write')
    return writeProblem(folder, error, 'see why, and try again.');
  return brokeOff(error);
}

function brokeOff(error: unknown): string {
  return `The backup broke off (${error instanceof Error ? error.message : String(error)}): see why, and try again.`;
}

async function fillFolder({ databaseUrl, blobs, kept, folder }: BackupPlaces): Promise<BackupCounts> {
  const wanted = join(folder, 'wanted-blobs.txt');
  const copied = await copyDatabase(databaseUrl, folder, wanted);
  const files = await copyBlobs({ blobs, kept, folder }, wanted);
  await rm(wanted);
  await writeManifest(folder, { ...copied, blobs: files });
  const rows = copied.tables.reduce((sum, table) => sum + table.rows, 0);
  return { rows, files: files.count, missing: files.missing.length };
}

/** Only where there is something to back up: a folder that a failure has left is in the way of the next attempt. */
async function makeBackupFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder, 0o700);
    if ((await readdir(folder)).length === 0) {
      await mkdir(join(folder, 'tables'), { mode: 0o700 });
      return;
    }
  } catch (error) {
    throw new DatabaseProblem(writeProblem(folder, error, 'name a folder that this user may write.'));
  }
  throw new DatabaseProblem(`${folder} is not empty: name a folder that does not exist yet.`);
}

/** A transaction that only reads holds up nobody: neither who writes nor who reads the news. */
async function copyDatabase(
  databaseUrl: string,
  folder: string,
  wanted: string,
): Promise<Pick<Manifest, 'madeAt' | 'migrations' | 'tables'>> {
  const client = await connect(databaseUrl, 'rejoin-backup');
  try {
    await begin(client);
    await makeBackupFolder(folder);
    const { rows: migrations } = await client.query<Manifest['migrations'][number]>(
      'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1',
    );
    const { rows: times } = await client.query<{ at: Date }>('SELECT now() AS at');
    const tables: CopiedTable[] = [];
    for (const table of await copiedTables(client)) tables.push(await copyTable(client, table, folder));
    await pipeline(
      client.query(
        copyTo(
          `COPY (SELECT id, has_thumbnail FROM attachment WHERE status = 'stored' AND discarded_at IS NULL) TO STDOUT`,
        ),
      ),
      createWriteStream(wanted, { mode: 0o600, flags: 'wx' }),
    );
    await client.query('COMMIT');
    return { madeAt: times[0]?.at.toISOString() ?? '', migrations, tables };
  } finally {
    await client.end();
  }
}

async function begin(client: pg.Client): Promise<void> {
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const { rowCount } = await client.query("SELECT WHERE to_regclass('public._prisma_migrations') IS NOT NULL");
    if (rowCount === 0) throw new DatabaseProblem('There is no Rejoin in the database: `npm start` makes it.');
  } catch (error) {
    if (error instanceof DatabaseProblem) throw error;
    throw new DatabaseProblem(brokeOff(error));
  }
}

async function copyTable(client: pg.Client, { name, columns }: Table, folder: string): Promise<CopiedTable> {
  const rows = client.query(copyTo(`COPY ${quoted([name])} (${quoted(columns)}) TO STDOUT`));
  const digest = createDigest();
  const file = createWriteStream(tableFile(folder, name), { mode: 0o600, flags: 'wx', flush: true });
  await pipeline(rows, createGzip(), digest.stream, file);
  return { name, columns, rows: rows.rowCount, sha256: digest.sha256() };
}

/** What was removed since the moment of the copy is missing, as it would be a moment later. */
async function copyBlobs(
  { blobs, kept, folder }: Pick<BackupPlaces, 'blobs' | 'kept' | 'folder'>,
  wanted: string,
): Promise<Manifest['blobs']> {
  const missing: string[] = [];
  let count = 0;
  const list = await open(blobList(folder), 'wx', 0o600);
  try {
    for await (const line of createInterface({ input: createReadStream(wanted) })) {
      const [id = '', hasThumbnail] = line.split('\t');
      for (const name of hasThumbnail === 't' ? [id, thumbnailOf(id)] : [id]) {
        const bytes = await blobs.get(name);
        if (bytes === undefined) {
          missing.push(name);
          continue;
        }
        await kept.put(name, bytes);
        await list.write(`${name} ${createHash('sha256').update(bytes).digest('hex')}\n`);
        count += 1;
      }
    }
    await list.sync();
  } finally {
    await list.close();
  }
  return { count, missing, sha256: (await digestOfFile(blobList(folder))) ?? '' };
}
