import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMemoryBlobStore } from '@rejoin/use-cases/memory/blob-store';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedDemo } from '../demo/seed-demo.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { readManifest } from './manifest.ts';
import { restoreDatabase } from './restore-database.ts';
import { writeBackup } from './write-backup.ts';

const source = await createTestDatabase();
const target = await createTestDatabase();
const blobs = createMemoryBlobStore();
let folder: string;

beforeAll(() => seedDemo(source));
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rejoin-lost-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a backup whose connection is lost', () => {
  it('as it begins says so, and leaves no folder in the way of the next one', async () => {
    const to = join(folder, 'monday');
    await losingAt('BEGIN', source, async (databaseUrl) => {
      await expect(writeBackup({ databaseUrl, blobs, kept: blobs, folder: to })).rejects.toThrow(
        /^The backup broke off \(Connection terminated unexpectedly\): see why, and try again\.$/,
      );
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('on the way says what to do with what is there', async () => {
    await losingAt('COPY', source, async (databaseUrl) => {
      await expect(writeBackup({ databaseUrl, blobs, kept: blobs, folder })).rejects.toThrow(
        /^The backup broke off .* What is there is no whole backup: delete it\.$/,
      );
    });
  });
});

describe('a restore whose connection is lost on the way', () => {
  it('fails, and has restored nothing', async () => {
    await writeBackup({ databaseUrl: source, blobs, kept: blobs, folder });
    const manifest = await readManifest(folder);
    await losingAt('COPY "webhook"', target, async (databaseUrl) => {
      await expect(restoreDatabase(databaseUrl, { folder, manifest })).rejects.toThrow(
        'Connection terminated unexpectedly',
      );
    });
    expect(await restoreDatabase(target, { folder, manifest })).toEqual({ webhooksOn: 0 });
  });
});

/** Does it by another address of the database, where the connection ends when a statement of this kind is sent. */
async function losingAt(statement: string, database: string, deed: (url: string) => Promise<void>): Promise<void> {
  const url = new URL(database);
  const { hostname, port } = url;
  const between = createServer((client) => {
    const server = connect(Number(port), hostname);
    client.on('data', (sent) => (sent.includes(statement) ? client.destroy() : server.write(sent)));
    client.on('close', () => server.destroy());
    server.pipe(client);
  });
  await once(between.listen(0, '127.0.0.1'), 'listening');
  url.host = `127.0.0.1:${(between.address() as AddressInfo).port}`;
  await deed(url.href).finally(() => between.close());
}
