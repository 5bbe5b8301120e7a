import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes the folder, and those above it that are missing. Node's own way of that never ends below one that takes no folder, as /proc. */
export async function makeFolder(folder: string, mode = 0o777): Promise<void> {
  if ((await makeOne(folder, mode)) === undefined) return;
  await makeFolder(dirname(folder), mode);
  const missing = await makeOne(folder, mode);
  if (missing !== undefined) throw missing;
}

/** Unless it is there. Returns the refusal where the one above it is missing, which somebody else may make at the same moment. */
async function makeOne(folder: string, mode: number): Promise<Error | undefined> {
  try {
    await mkdir(folder, { mode });
  } catch (error) {
    if (await isFolder(folder)) return undefined;
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return error as Error;
  }
  return undefined;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
