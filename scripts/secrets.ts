import { randomBytes } from 'node:crypto';
import { chmod, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeFolder } from '@rejoin/db/make-folder';
import { writeProblem } from '@rejoin/db/write-problem';
import type { StartSettings } from './env.ts';

/** As many as were added, each on a line of its own. */
const ADDED = /^([\w-]{43})(?:\n[\w-]{43})*$/;

/** The secret in a file that only its owner may read; made when there is none, or an empty one. Throws a sentence that says what to do. */
export async function keepSecret(file: string): Promise<string> {
  const kept = await readSecret(file);
  try {
    if (kept !== undefined) {
      await chmod(file, 0o600);
      return kept;
    }
    await addSecret(file);
  } catch (error) {
    throw new Error(writeProblem(file, error, 'give this user write access to it, or set AUTH_SECRET.'));
  }
  const made = await readSecret(file);
  if (made === undefined) throw new Error(`${file} does not keep what is written to it: set AUTH_SECRET.`);
  return made;
}

/** Throws, with what to do, where the file holds none by now, or another: over a network two may write it at once, and one of them loses. */
export async function checkKept(file: string, secret: string): Promise<void> {
  const kept = await readSecret(file);
  if (kept === secret) return;
  if (kept === undefined)
    throw new Error(`${file} is gone, and with it the secret of this start: stop what removes it, and start again.`);
  throw new Error(
    `${file} was written by two starts at once, and holds the secret of the other: stop all, and start one after the other.`,
  );
}

async function readSecret(file: string): Promise<string | undefined> {
  try {
    return firstSecret(await readFile(file, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    throw new Error(`${file} cannot be read (${code}): give this user access to it, or set AUTH_SECRET.`);
  }
}

/** Of those who find no secret at the same moment each adds one, behind what is there: the first stays the first. */
async function addSecret(file: string): Promise<void> {
  await makeFolder(dirname(file));
  const handle = await open(file, 'a', 0o600);
  try {
    await handle.chmod(0o600);
    await handle.appendFile(`${randomBytes(32).toString('base64url')}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Of several that were added the first; anything else is an operator's, and is the secret as it stands. What a power cut leaves may be NULs. */
function firstSecret(words: string): string | undefined {
  const secret = words.replaceAll('\0', '').trim();
  return ADDED.exec(secret)?.[1] ?? (secret || undefined);
}

/** The secret that the programs of these settings have; `undefined` where none was ever made. A new one would open nothing. */
export async function authSecretOf({
  authSecret,
  dataDirectory,
}: Pick<StartSettings, 'authSecret' | 'dataDirectory'>): Promise<string | undefined> {
  return authSecret ?? firstSecret(await readFile(authSecretFile(dataDirectory), 'utf8').catch(() => ''));
}

/** Where it is kept when it is not among the settings. */
export function authSecretFile(dataDirectory: string): string {
  return join(dataDirectory, 'secrets', 'auth');
}
