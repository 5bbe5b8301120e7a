import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launcherFor } from './embedded-account.ts';

/** Has nothing of its own on any machine. */
const NOBODY = { uid: 65_534, gid: 65_534 };

let folder: string;
let program: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rejoin-account-'));
  await chmod(folder, 0o755);
  program = join(folder, 'postgres');
  await writeFile(program, '#!/bin/sh\n', { mode: 0o755 });
});
afterEach(() => rm(folder, { recursive: true }));

describe.runIf(process.getuid?.() === 0)('what root gives the account of Postgres', () => {
  const given = () => launcherFor(NOBODY, [program, folder]).prefix.filter((word) => word.startsWith('--ambient-caps'));

  it('is nothing where everything is open', () => {
    expect(given()).toEqual([]);
  });

  it('is the right to enter where folders are closed, as below /root', async () => {
    await chmod(folder, 0o700);
    expect(given()).toEqual(['--ambient-caps=+dac_read_search']);
  });

  it('is the right to run where programs are closed as well, as under a umask of 077', async () => {
    await chmod(folder, 0o700);
    await chmod(program, 0o700);
    expect(given()).toEqual(['--ambient-caps=+dac_override']);
  });
});
