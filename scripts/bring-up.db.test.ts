import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyPassword } from '@rejoin/auth/password';
import { createStores } from '@rejoin/db/stores/create-stores';
import { createTestDatabase } from '@rejoin/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bringUp } from './bring-up.ts';
import { readStartSettings } from './env.ts';

const databaseUrl = await createTestDatabase();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rejoin-bring-up-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Brings it up where no secret can be kept, and answers what is printed. */
async function failing(): Promise<string> {
  const env = { DATABASE_URL: databaseUrl, DATA_DIR: folder, COMPANY_NAME: 'Acme', ADMIN_EMAIL: 'ada@acme.example' };
  const settings = readStartSettings(env);
  if (typeof settings === 'string') throw new Error(settings);
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  try {
    await expect(bringUp(settings, { undo: [], signal: AbortSignal.timeout(60_000) })).rejects.toThrow('cannot be');
    return printed.mock.calls.join('');
  } finally {
    vi.restoreAllMocks();
  }
}

describe('a start that fails after it has founded the company', () => {
  it('prints the password of the administrator, once', async () => {
    await symlink(join(folder, 'gone'), join(folder, 'secrets'));
    const [, password] = /ada@acme\.example +(\S+) +Administrator/.exec(await failing()) ?? [];
    const stores = createStores({ databaseUrl });
    const ada = await stores.people.credentials('ada@acme.example');
    await stores.close();
    expect(await verifyPassword(ada?.passwordHash, password ?? '')).toBe(true);
    expect(await failing()).toBe('');
  });
});
