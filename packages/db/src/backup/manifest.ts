import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseProblem } from '../database-problem.ts';

/** How a backup is laid out; another number, another layout. */
const FORMAT = 1;
const FILE = 'manifest.json';

export type CopiedTable = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: number;
  /** Of the compressed file. */
  readonly sha256: string;
};

/** What a backup holds. It is written last: a folder without it is a backup that was not finished. */
export type Manifest = {
  readonly format: typeof FORMAT;
  /** By the database's clock. */
  readonly madeAt: string;
  readonly migrations: readonly { readonly name: string; readonly checksum: string }[];
  /** Those that others refer to first. */
  readonly tables: readonly CopiedTable[];
  /** `blobs.txt` has a line for each: its name and its SHA-256. */
  readonly blobs: { readonly count: number; readonly missing: readonly string[]; readonly sha256: string };
};

export async function writeManifest(folder: string, manifest: Omit<Manifest, 'format'>): Promise<void> {
  const text = JSON.stringify({ format: FORMAT, ...manifest }, null, 2);
  await writeFile(join(folder, FILE), `${text}\n`, { mode: 0o600, flag: 'wx' });
}

/** Throws a DatabaseProblem that says in one sentence what to do. */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw new DatabaseProblem(
      `${folder} holds no finished backup (${FILE} is missing): name the folder of one that is.`,
    );
  }
  const manifest = parsed(text);
  if (manifest?.format === undefined) {
    throw new DatabaseProblem(`${join(folder, FILE)} is damaged: use another backup.`);
  }
  if (manifest.format !== FORMAT) {
    throw new DatabaseProblem(`${folder} was made by another version of Rejoin: restore it with that version.`);
  }
  return manifest;
}

function parsed(text: string): Manifest | undefined {
  try {
    return JSON.parse(text) as Manifest;
  } catch {
    return undefined;
  }
}

export function tableFile(folder: string, table: string): string {
  return join(folder, 'tables', `${table}.copy.gz`);
}

export function blobList(folder: string): string {
  return join(folder, 'blobs.txt');
}
