import { cp, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { makeFolder } from '@rejoin/db/make-folder';
import { pathAsked } from './asked-in.ts';
import { runCommand } from './command.ts';
import { inheritedEnvironment, PACKED_MARK, ROOT } from './env.ts';
import { fail } from './fail.ts';
import { optionsOf } from './options-of.ts';
import { isPacked } from './packed-paths.ts';
import { step } from './progress.ts';
import { runTask } from './run-task.ts';

const USAGE = 'Usage: npm run -s pack -- --to FOLDER';

/** Makes a folder that is built and installed, and holds nothing that only development needs. */
try {
  const { to } = optionsOf({ to: { type: 'string' } }, USAGE);
  if (to === undefined) throw new Error(USAGE);
  const folder = pathAsked(to);
  await step('Build', () => runTask('build'));
  await step('Files', () => copyTo(folder));
  await step('Packages', () => installIn(folder));
  await writeFile(join(folder, PACKED_MARK), '');
} catch (error) {
  fail(error);
} finally {
  if (process.connected) process.disconnect();
}

async function copyTo(folder: string): Promise<void> {
  await makeFolder(dirname(folder));
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new Error(`${folder} is there already: name a folder that is not.`) : error;
  });
  await cp(ROOT, folder, {
    recursive: true,
    // What Next has built leads to packages from where it lies.
    verbatimSymlinks: true,
    filter: (path) => isPacked(relative(ROOT, path)),
  });
}

async function installIn(folder: string): Promise<void> {
  const pnpm = join(ROOT, 'node_modules', '.bin', 'pnpm');
  const { code, output } = await runCommand([pnpm, 'install', '--prod', '--frozen-lockfile', '--prefer-offline'], {
    directory: folder,
    env: { ...inheritedEnvironment(), CI: 'true' },
  });
  if (code !== 0) throw new Error(`${output.trim()}\nThe packages were not installed in ${folder}: see above.`);
}
