import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeProblem } from '@rejoin/db/write-problem';
import type { StartSettings } from './env.ts';

/** The secret in a file that only its owner may read; made when there is none, or an empty one. Throws a sentence that says what to do. */
export async function keepSecret(file: string): Promise<string> {
  const kept = await readSecret(file);
  try {
    if (kept) {
      await chmod(file, 0o600);
      return kept;
    }
    await makeSecret(file, { replace: kept === '' });
  } catch (error) {
    throw new Error(writeProblem(file, error, 'give this user write access to it, or set AUTH_SECRET.'));
  }
  return (await readSecret(file)) ?? '';
}

async function readSecret(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new Error(`${file} cannot be read (${code}): give this user access to it, or set AUTH_SECRET.`);
  }
}

/** The file is there with all of the secret, or not at all. Somebody else's who makes one at the same moment stays. */
async function makeSecret(file: string, { replace }: { readonly replace: boolean }): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  const whole = `${file}.${randomBytes(6).toString('hex')}`;
  try {
    await writeFile(whole, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx', flush: true });
    if (replace) await rm(file);
    await link(whole, file).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  } finally {
    await rm(whole, { force: true });
  }
}

/** The secret that the programs of these settings have; `undefined` where none was ever made. A new one would open nothing. */
export async function authSecretOf({ authSecret, dataDirectory }: StartSettings): Promise<string | undefined> {
  const kept = authSecret ?? (await readFile(authSecretFile(dataDirectory), 'utf8').catch(() => ''));
  return kept.trim() || undefined;
}

/** Where it is kept when it is not among the settings. */
export function authSecretFile(dataDirectory: string): string {
  return join(dataDirectory, 'secrets', 'auth');
}
