import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openSecret } from '@rejoin/auth/sealed-secret';
import { seedDemo } from '@rejoin/db/demo/seed-demo';
import { createStores } from '@rejoin/db/stores/create-stores';
import { createTestDatabase } from '@rejoin/db/testing/test-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from './env.ts';

const AUTH_SECRET = 'a secret that is long enough for this';
const VALUE = 'swordfish-47';
const databaseUrl = await createTestDatabase();
const unfounded = await createTestDatabase();
let compiled: string;

beforeAll(async () => {
  await seedDemo(databaseUrl);
  compiled = await mkdtemp(join(tmpdir(), 'rejoin-compiled-'));
});
afterAll(() => rm(compiled, { recursive: true }));

type Ran = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs the command by itself, with this on its stdin. */
async function keep(words: readonly string[], stdin = `${VALUE}\n`, url = databaseUrl): Promise<Ran> {
  const file = join(ROOT, 'scripts', 'keep-flow-secret.ts');
  const env = { ...process.env, AUTH_SECRET, DATABASE_URL: url, NODE_COMPILE_CACHE: compiled };
  const ran = promisify(execFile)(process.execPath, [file, ...words], { env });
  ran.child.stdin?.end(stdin);
  return ran.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: Ran) => ({ code, stdout, stderr }),
  );
}

async function kept(): Promise<string | undefined> {
  const stores = createStores({ databaseUrl });
  const [found] = await stores.flowSecrets.sealed(['parcels']);
  await stores.close();
  return openSecret(AUTH_SECRET, found?.sealedValue ?? '');
}

it('a flow secret is added for a host, and replaced, with what stdin says', async () => {
  expect(await keep(['parcels', '--host', 'API.Parcels.example'])).toEqual({
    ...{ code: 0, stderr: '', stdout: 'Added parcels, for api.parcels.example.\n' },
  });
  expect(await kept()).toBe(VALUE);
  expect(await keep(['parcels'], 'other')).toEqual({
    ...{ code: 0, stderr: '', stdout: 'Replaced parcels, for api.parcels.example.\n' },
  });
  expect(await kept()).toBe('other');
  expect(await keep(['Parcels'], 'third')).toMatchObject({
    ...{ code: 0, stdout: 'Replaced parcels, for api.parcels.example.\n' },
  });
  expect(await kept()).toBe('third');
}, 60_000);

it.each([
  { words: [], says: /^Usage: npm run -s flow-secret -- NAME/ },
  { words: ['a', '--value', VALUE], says: /^Usage: / },
  { words: ['unknown'], says: /^There is no flow secret unknown yet: say with --host/ },
  { words: ['parcels', '--host', 'elsewhere.example'], says: /^parcels is for api.parcels.example, which stays\./ },
  { words: ['new', '--host', 'https://a.example/x'], says: /^Write the host alone/ },
  { words: ['parcels'], stdin: 'two\nlines', says: /^It has to be one line/ },
  { words: ['new', '--host', 'a.example'], url: unfounded, says: /^There is no company here yet/ },
])('a flow secret is not kept for $words', async ({ words, stdin, url, says }) => {
  const { code, stdout, stderr } = await keep(words, stdin, url);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(says);
  expect(stderr).not.toContain(VALUE);
});
