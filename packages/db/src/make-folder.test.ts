import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder } from './make-folder.ts';

let place: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'rejoin-folder-'));
});
afterEach(() => rm(place, { recursive: true }));

describe('a folder', () => {
  it('is made with those above it, by all who want it at once, and stays', async () => {
    const folder = join(place, 'a', 'b', 'c');
    await Promise.all(Array.from({ length: 8 }, () => makeFolder(folder, 0o700)));
    await makeFolder(folder);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect((await stat(join(place, 'a'))).mode & 0o777).toBe(0o700);
  });

  it('is not made where a file is', async () => {
    const file = join(place, 'file');
    await writeFile(file, '');
    await expect(makeFolder(file)).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(makeFolder(join(file, 'a', 'b'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  it('is refused, and not tried for ever, where the folder above takes none', async () => {
    await expect(makeFolder('/proc/rejoin/a')).rejects.toMatchObject({ code: expect.stringMatching(/^E/) });
  });
});
