import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { verifyPassword } from '@rejoin/auth/password';
import { seedDemo } from '@rejoin/db/demo/seed-demo';
import { createStores } from '@rejoin/db/stores/create-stores';
import { createTestDatabase } from '@rejoin/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './env.ts';

const databaseUrl = await createTestDatabase();
const empty = await createTestDatabase();
const unfounded = await createTestDatabase();
let folder: string;

beforeAll(async () => {
  await seedDemo(databaseUrl);
  folder = await mkdtemp(join(tmpdir(), 'rejoin-commands-'));
});
afterAll(() => rm(folder, { recursive: true }));

type Ran = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs the script by itself, as its command does. */
async function run(script: string, words: readonly string[], url = databaseUrl): Promise<Ran> {
  const compiled = join(folder, 'compiled');
  const env = { ...process.env, DATABASE_URL: url, DATA_DIR: join(folder, 'data'), NODE_COMPILE_CACHE: compiled };
  const file = join(ROOT, 'scripts', script);
  return promisify(execFile)(process.execPath, [file, ...words], { env }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: Ran) => ({ code, stdout, stderr }),
  );
}

describe('a new password', () => {
  it('is printed alone, and is the one that signs in', async () => {
    const { code, stdout, stderr } = await run('print-new-password.ts', ['Vera@harbourpine.example']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const stores = createStores({ databaseUrl });
    const vera = await stores.people.credentials('vera@harbourpine.example');
    await stores.close();
    expect(await verifyPassword(vera?.passwordHash, stdout.trimEnd())).toBe(true);
  });

  it.each([
    { words: ['nobody@harbourpine.example'], says: 'Nobody who is active signs in as nobody@harbourpine.example.\n' },
    { words: [], says: 'Usage: npm run -s password -- E-MAIL\n' },
  ])('is not made up for $words', async ({ words, says }) => {
    expect(await run('print-new-password.ts', words)).toEqual({ code: 1, stdout: '', stderr: says });
  });

  it('is not made up in a database that is none of Rejoin’s', async () => {
    const foreign = new URL('/postgres', databaseUrl).href;
    const says = 'The database lacks migrations: `npm start` applies them.\n';
    expect(await run('print-new-password.ts', ['vera@harbourpine.example'], foreign)).toEqual({
      ...{ code: 1, stdout: '', stderr: says },
    });
  });
});

describe('a backup', () => {
  it('is written, verified, and restored into an empty database alone', async () => {
    const backup = join(folder, 'backup');
    expect(await run('write-backup.ts', ['--to', backup])).toMatchObject({ code: 0, stderr: '' });
    const verified = await run('restore-backup.ts', ['--from', backup, '--verify']);
    expect(verified).toMatchObject({ code: 0, stdout: expect.stringContaining(' is whole: ') });
    const filled = await run('restore-backup.ts', ['--from', backup]);
    expect(filled).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('The database is not empty') });
    const both = await run('restore-backup.ts', ['--from', backup, '--verify', '--as-copy'], empty);
    expect(both).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^Usage: npm run -s restore/) });
    expect(await run('restore-backup.ts', ['--from', backup, '--as-copy'], empty)).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringMatching(/ is restored, in the database that DATABASE_URL names: \d+ rows and \d+ files\n$/),
    });
    expect(await run('write-backup.ts', ['--to', backup])).toMatchObject({ code: 1, stdout: '' });
  }, 60_000);
});

describe('the settings as a file', { timeout: 60_000 }, () => {
  const file = () => join(folder, 'settings.json');
  const other = () => join(folder, 'other.json');
  let words: string;

  beforeAll(async () => {
    expect(await run('move-settings.ts', ['export', '--out', file()])).toEqual({ code: 0, stdout: '', stderr: '' });
    words = await readFile(file(), 'utf8');
  });

  it('give no password away, and change nothing where they are from', async () => {
    expect(words).not.toContain('argon2');
    expect(await run('move-settings.ts', ['apply', file(), '--prune'])).toEqual({
      ...{ code: 0, stderr: '', stdout: 'Nothing to do.\n' },
    });
  });

  it('are tried before they are applied', async () => {
    await writeFile(other(), words.replace('"alertingSeconds": 30', '"alertingSeconds": 45'));
    const change = '~ queue "Customer care"\n    alertingSeconds: 30 → 45\n';
    const tried = await run('move-settings.ts', ['apply', other(), '--dry-run']);
    expect(tried).toMatchObject({
      code: 0,
      stdout: `${change}1 change to make. This was a dry run: nothing was changed.\n`,
    });
    const applied = await run('move-settings.ts', ['apply', other(), '--json']);
    expect(JSON.parse(applied.stdout)).toMatchObject({ type: 'applied', plan: { steps: [{ name: 'Customer care' }] } });
  });

  it('are not applied where one of them is wrong', async () => {
    await writeFile(other(), words.replace('"alertingSeconds": 30', '"alertingSeconds": 1'));
    const stdout = expect.stringContaining(
      '! queue "Customer care"\n    alertingSeconds: Write a whole number from 7 to 900.\nNothing was changed.\n',
    );
    expect(await run('move-settings.ts', ['apply', other()])).toMatchObject({ code: 1, stdout });
  });

  it.each([
    { words: ['export'], url: unfounded, says: 'There is no company here yet: `npm start` founds it.\n' },
    { words: ['apply'], url: databaseUrl, says: expect.stringMatching(/^Usage: npm run -s config -- export/) },
  ])('are not there for $words', async ({ words, url, says }) => {
    expect(await run('move-settings.ts', words, url)).toEqual({ code: 1, stdout: '', stderr: says });
  });
});

describe('a folder that was named by mistake', () => {
  it.each([
    ['write-backup.ts', ['--to', 'backup']],
    ['print-new-password.ts', ['vera@harbourpine.example']],
    ['move-settings.ts', ['export']],
  ])('gets no database by %s', async (script, words) => {
    const data = join(folder, 'data');
    const says = `There is no database in ${data}: set DATA_DIR, or DATABASE_URL, as \`npm start\` has it.\n`;
    expect(await run(script, words, '')).toEqual({ code: 1, stdout: '', stderr: says });
    await expect(stat(join(data, 'postgres'))).rejects.toThrow('ENOENT');
  });
});

describe('the doctor', () => {
  it('says of each thing whether it is well', async () => {
    const { stdout } = await run('examine.ts', ['--json']);
    expect(JSON.parse(stdout)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ check: 'database', verdict: 'ok' }),
        expect.objectContaining({ check: 'migrations', verdict: 'ok' }),
        expect.objectContaining({ check: 'attachments', verdict: 'ok' }),
      ]),
    );
  });

  it('fails where the database can’t be reached, and gives no password away', async () => {
    const { code, stdout } = await run('examine.ts', [], 'postgresql://rejoin:hunter2@127.0.0.1:1/rejoin');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^problem +database/m);
    expect(stdout).not.toContain('hunter2');
  });
});
