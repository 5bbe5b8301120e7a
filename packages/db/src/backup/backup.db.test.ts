import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { thumbnailOf } from '@rejoin/use-cases/attachments/remove-blobs';
import { message, newSession, start, stored } from '@rejoin/use-cases/contracts/talk';
import { createMemoryBlobStore } from '@rejoin/use-cases/memory/blob-store';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { seedDemo } from '../demo/seed-demo.ts';
import { createStores, type Stores } from '../stores/create-stores.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { damagedParts } from './check-backup.ts';
import { type Manifest, readManifest, tableFile } from './manifest.ts';
import { replayConversations } from './replay-conversations.ts';
import { restoreBlobs } from './restore-blobs.ts';
import { refuseUnknownVersion, restoreDatabase } from './restore-database.ts';
import { copiedTables, quoted } from './tables.ts';
import { writeBackup } from './write-backup.ts';

const WAITING_FOR_A_TABLE = `SELECT FROM pg_locks WHERE NOT granted AND locktype = 'relation'`;
const PHOTO = { mime: 'image/png', size: 3, width: 2, height: 3, hasThumbnail: true } as const;

const source = await createTestDatabase();
let stores: Stores;
let folder: string;
let target: string;
const blobs = createMemoryBlobStore();
let kept: ReturnType<typeof createMemoryBlobStore>;
let photo: string;

beforeAll(async () => {
  await seedDemo(source);
  stores = createStores({ databaseUrl: source });
  await stored(stores.log, start(await newSession(stores.sessions), { text: 'Tab\t, line\n, quote " and \\N' }));
  const first = await stored(stores.log, start(await newSession(stores.sessions)));
  await stored(stores.log, message(first, { text: 'Grüße 👋 \\u0000' }));
  photo = await storedPhoto(await newSession(stores.sessions));
});
afterAll(() => stores.close());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rejoin-backup-'));
  target = await createTestDatabase();
  kept = createMemoryBlobStore();
});
afterEach(() => rm(folder, { recursive: true }));

describe('a backup', () => {
  it('gives back every row and every file', async () => {
    const manifest = await backUp();
    await restoreDatabase(target, { folder, manifest });
    const again = createMemoryBlobStore();
    await restoreBlobs({ folder, kept }, again);
    expect(await contents(target)).toEqual(await contents(source));
    expect(await again.get(photo)).toEqual(new Uint8Array([1, 2, 3]));
    expect(await again.get(thumbnailOf(photo))).toEqual(new Uint8Array([4]));
    expect(manifest.blobs).toMatchObject({ count: 2, missing: [] });
  });

  it('is gone on from: what is numbered next comes after what was there', async () => {
    await stores.settingsBy({ type: 'operator' }).skills.add({ id: crypto.randomUUID(), name: 'Sailing' });
    await restoreDatabase(target, { folder, manifest: await backUp() });
    const restored = createStores({ databaseUrl: target });
    await restored.settingsBy({ type: 'operator' }).skills.add({ id: crypto.randomUUID(), name: 'Rowing' });
    expect(await restored.audit.find({}, { limit: 2 })).toMatchObject([
      { subjectName: 'Rowing' },
      { subjectName: 'Sailing' },
    ]);
    await restored.close();
    await execute(target, `UPDATE agent SET presence = 'meal'`);
    const [{ latest } = {}] = await execute(target, 'SELECT presence AS latest FROM agent_standing ORDER BY id DESC');
    expect(latest).toBe('meal');
  });

  it('keeps the webhooks of a copy quiet, and only those', async () => {
    const webhook = { id: crypto.randomUUID(), name: 'CRM', url: 'https://crm.example', active: true };
    const by = stores.settingsBy({ type: 'operator' });
    const at = Date.now();
    await by.webhooks.add({ webhook: { ...webhook, events: ['message.created'] }, sealedSecret: 's', at, most: 20 });
    await stores.webhookDeliveries.addPing({ id: crypto.randomUUID(), webhookId: webhook.id, at });
    const manifest = await backUp();
    expect(await restoreDatabase(target, { folder, manifest, asCopy: true })).toEqual({ webhooksOn: 0 });
    const copy = createStores({ databaseUrl: target });
    expect(await copy.webhooks.find(webhook.id)).toMatchObject({ active: false });
    expect(await copy.webhookDeliveries.due(at + 1)).toEqual([]);
    expect(await copy.webhookDeliveries.find(webhook.id, { limit: 9 })).toMatchObject([
      { status: 'failed', latest: { answer: { type: 'switchedOff' } } },
    ]);
    await copy.close();
    expect(await restoreDatabase(await createTestDatabase(), { folder, manifest })).toEqual({ webhooksOn: 1 });
    await by.webhooks.remove(webhook.id);
  });

  it('holds one moment, whatever is written meanwhile', async () => {
    let writing: Promise<unknown> | undefined;
    const late = {
      get: (name: string) => {
        writing ??= newSession(stores.sessions).then((session) => stored(stores.log, start(session)));
        return blobs.get(name);
      },
    };
    const before = await contents(source);
    await writeBackup({ databaseUrl: source, blobs: late, kept, folder });
    await writing;
    await restoreDatabase(target, { folder, manifest: await readManifest(folder) });
    expect(await contents(target)).toEqual(before);
    expect(await contents(source)).not.toEqual(before);
  });

  it('says which files were gone', async () => {
    const gone = await storedPhoto(await newSession(stores.sessions));
    await blobs.remove(gone);
    expect((await backUp()).blobs.missing).toEqual([gone]);
    await stores.attachments.discard(gone, Date.now());
    await stores.attachments.forget([gone]);
  });

  it('does not go into a folder that has something in it', async () => {
    await writeFile(join(folder, 'letter.txt'), 'Dear Sir');
    await expect(backUp()).rejects.toThrow(/is not empty/);
    expect(await readdir(folder)).toEqual(['letter.txt']);
  });

  it('of what is no Rejoin leaves no folder in the way of the next one', async () => {
    const backup = { databaseUrl: new URL('/postgres', source).href, blobs, kept, folder: join(folder, 'monday') };
    await expect(writeBackup(backup)).rejects.toThrow(/There is no Rejoin in the database/);
    expect(await readdir(folder)).toEqual([]);
  });

  it('that breaks off says why, and what to do with what is there', async () => {
    const gone = { get: () => Promise.reject(new Error('The bucket is gone')) };
    await expect(writeBackup({ databaseUrl: source, blobs: gone, kept, folder })).rejects.toThrow(
      'The backup broke off (The bucket is gone): see why, and try again. What is there is no whole backup: delete it.',
    );
  });

  it('that was not finished is none', async () => {
    await backUp();
    await rm(join(folder, 'manifest.json'));
    await expect(readManifest(folder)).rejects.toThrow(/no finished backup/);
  });
});

describe('damage', () => {
  it('is found in a table', async () => {
    const manifest = await backUp();
    const file = tableFile(folder, 'conversation_entry');
    const bytes = await readFile(file);
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    await writeFile(file, bytes);
    expect(await damagedParts({ folder, kept }, manifest)).toEqual(['table conversation_entry']);
    await rm(file);
    expect(await damagedParts({ folder, kept }, manifest)).toEqual(['table conversation_entry']);
  });

  it('is found in a file, and the file is not restored', async () => {
    const manifest = await backUp();
    expect(await damagedParts({ folder, kept }, manifest)).toEqual([]);
    await kept.put(photo, new Uint8Array([1, 2]));
    expect(await damagedParts({ folder, kept }, manifest)).toEqual([`file ${photo}`]);
    await expect(restoreBlobs({ folder, kept }, createMemoryBlobStore())).rejects.toThrow(/is damaged/);
  });
});

describe('a restore', () => {
  it('refuses a database in which there is something, and leaves it alone', async () => {
    const manifest = await backUp();
    await execute(target, `INSERT INTO skill (id, name) VALUES (gen_random_uuid(), 'Sailing')`);
    const before = await contents(target);
    await expect(restoreDatabase(target, { folder, manifest })).rejects.toThrow(
      /not empty \(there is something in skill\)/,
    );
    expect(await contents(target)).toEqual(before);
  });

  it('waits for who is founding a company in it, and refuses', async () => {
    const manifest = await backUp();
    const founding = new pg.Client({ connectionString: target });
    await founding.connect();
    await founding.query('BEGIN');
    await founding.query(`INSERT INTO skill (id, name) VALUES (gen_random_uuid(), 'Sailing')`);
    const restoring = restoreDatabase(target, { folder, manifest }).catch((error: unknown) => error);
    await expect.poll(() => execute(target, WAITING_FOR_A_TABLE)).not.toEqual([]);
    await founding.query('COMMIT');
    await founding.end();
    expect(String(await restoring)).toMatch(/not empty \(there is something in skill\)/);
    expect(await execute(target, 'SELECT name FROM skill')).toEqual([{ name: 'Sailing' }]);
  });

  it('refuses what a newer Rejoin has made', async () => {
    const { migrations, ...manifest } = await backUp();
    const newer = { ...manifest, migrations: [...migrations, { name: '29990101000000_wings', checksum: 'ab' }] };
    await expect(refuseUnknownVersion(newer)).rejects.toThrow(/29990101000000_wings/);
    await writeFile(join(folder, 'manifest.json'), JSON.stringify({ ...newer, format: 2 }));
    await expect(readManifest(folder)).rejects.toThrow(/another version of Rejoin/);
  });

  it('of an older backup refuses a database that is newer', async () => {
    const { migrations, ...manifest } = await backUp();
    const older = { ...manifest, migrations: migrations.slice(0, -1) };
    await expect(restoreDatabase(target, { folder, manifest: older })).rejects.toThrow(
      /by a newer Rejoin than the backup/,
    );
  });

  it('leaves nothing behind when a table can not be read', async () => {
    const manifest = await backUp();
    await writeFile(tableFile(folder, 'conversation_entry'), 'nothing');
    await expect(restoreDatabase(target, { folder, manifest })).rejects.toThrow();
    expect(Object.values(await contents(target)).flat()).toEqual([]);
  });
});

describe('a replay', () => {
  it('leads to the row of each conversation', async () => {
    const { conversations, entries, different } = await replayConversations(source);
    expect(different).toEqual([]);
    expect(conversations).toBeGreaterThanOrEqual(2);
    expect(entries).toBeGreaterThan(conversations);
  });

  it('names the conversations whose row says something else, or whose log has a gap', async () => {
    await restoreDatabase(target, { folder, manifest: await backUp() });
    const [one, other] = (await contents(target))['conversation']?.map(({ id }) => String(id)).sort() ?? [];
    await execute(target, `UPDATE conversation SET state = '{"status": "ended"}' WHERE id = '${one}'`);
    await execute(target, `DELETE FROM conversation_entry WHERE sequence = 2 AND conversation_id = '${other}'`);
    expect((await replayConversations(target)).different).toEqual([one, other]);
  });
});

async function storedPhoto(sessionId: string): Promise<string> {
  const id = crypto.randomUUID();
  const uploader = { type: 'guest', sessionId } as const;
  const expected = { types: ['image/*'], maxBytes: 1000 };
  await stores.attachments.announce({ id, uploader, fileName: 'sofa.png', announcedAt: Date.now(), expected });
  await stores.attachments.settle(id, { status: 'stored', file: PHOTO });
  await blobs.put(id, new Uint8Array([1, 2, 3]));
  await blobs.put(thumbnailOf(id), new Uint8Array([4]));
  return id;
}

async function backUp(): Promise<Manifest> {
  await writeBackup({ databaseUrl: source, blobs, kept, folder });
  return readManifest(folder);
}

async function execute(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
}

/** Every row of every table that a backup holds, as text. */
async function contents(url: string): Promise<Record<string, Record<string, unknown>[]>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const all: Record<string, Record<string, unknown>[]> = {};
  for (const { name } of await copiedTables(client)) {
    all[name] = (await client.query(`SELECT * FROM ${quoted([name])} t ORDER BY t::text`)).rows;
  }
  await client.end();
  return all;
}
