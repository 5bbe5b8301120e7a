import { mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { authSecretOf, checkKept, keepSecret } from './secrets.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rejoin-secrets-'));
  file = join(folder, 'secrets', 'auth');
});
afterEach(() => rm(folder, { recursive: true }));

describe('the secret of an installation', () => {
  it('is made once, for its owner alone, also by those who start at once', async () => {
    const [first, ...others] = await Promise.all([keepSecret(file), keepSecret(file), keepSecret(file)]);
    expect(first).toMatch(/^[\w-]{43}$/);
    expect([...others, await keepSecret(file)]).toEqual([first, first, first]);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'secrets'))).toEqual(['auth']);
  });

  it('is made where a power cut or a full disk has left an empty file', async () => {
    await keepSecret(file);
    await writeFile(file, '');
    const made = await keepSecret(file);
    expect(made).toMatch(/^[\w-]{43}$/);
    expect((await readFile(file, 'utf8')).trim()).toBe(made);
  });

  it('is one for all who find the empty file at once', async () => {
    await keepSecret(file);
    await writeFile(file, '', { mode: 0o644 });
    const [first, ...others] = await Promise.all(Array.from({ length: 8 }, () => keepSecret(file)));
    expect([...others, await keepSecret(file)]).toEqual(Array.from({ length: 8 }, () => first));
    expect(await authSecretOf({ authSecret: undefined, dataDirectory: folder })).toBe(first);
  });

  it.each([
    ['without an end of the line', 'written by hand', 'written by hand'],
    ['with one', 'written by hand\n', 'written by hand'],
    ['on several lines', `${'a'.repeat(64)}\n${'b'.repeat(24)}\n`, `${'a'.repeat(64)}\n${'b'.repeat(24)}`],
  ])('stays what an operator has written, %s', async (_how, written, secret) => {
    await keepSecret(file);
    await writeFile(file, written);
    expect(await keepSecret(file)).toBe(secret);
    expect(await authSecretOf({ authSecret: undefined, dataDirectory: folder })).toBe(secret);
    expect(await readFile(file, 'utf8')).toBe(written);
  });

  it('is made where a power cut has left nothing but NULs, and is one for all who find them', async () => {
    await keepSecret(file);
    await writeFile(file, '\0'.repeat(44));
    const [first, ...others] = await Promise.all(Array.from({ length: 4 }, () => keepSecret(file)));
    expect(first).toMatch(/^[\w-]{43}$/);
    expect(others).toEqual([first, first, first]);
    expect(await authSecretOf({ authSecret: undefined, dataDirectory: folder })).toBe(first);
  });

  it('is told from the one with which another start has overwritten it', async () => {
    const secret = await keepSecret(file);
    await expect(checkKept(file, secret)).resolves.toBeUndefined();
    await writeFile(file, `${'b'.repeat(43)}\n`);
    await expect(checkKept(file, secret)).rejects.toThrow(`${file} was written by two starts at once`);
  });

  it('is missed where its file is gone', async () => {
    const secret = await keepSecret(file);
    await rm(file);
    await expect(checkKept(file, secret)).rejects.toThrow(`${file} is gone, and with it the secret of this start`);
  });

  it('is not made up where the file can’t be read, and the operator is told what to do', async () => {
    await expect(keepSecret(folder)).rejects.toThrow(
      `${folder} cannot be read (EISDIR): give this user access to it, or set AUTH_SECRET.`,
    );
  });

  it('is missed in a sentence where it can’t be written', async () => {
    await symlink(join(folder, 'gone'), join(folder, 'secrets'));
    await expect(keepSecret(file)).rejects.toThrow(/cannot be written \(E\w+\): give this user write access to it/);
  });
});
