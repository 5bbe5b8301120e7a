import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { StartSettings } from './env.ts';

/** The secret in a file that only its owner may read; made when there is none. */
export async function keepSecret(file: string): Promise<string> {
  await mkdir(dirname(file), { recursive: true });
  const kept = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (kept) {
    await chmod(file, 0o600);
    return kept.trim();
  }
  const secret = randomBytes(32).toString('base64url');
  await writeFile(file, `${secret}\n`, { mode: 0o600, flag: 'wx' });
  return secret;
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
