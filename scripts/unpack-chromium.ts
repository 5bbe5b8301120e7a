import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runCommand } from './command.ts';

const PACKAGE = 'chromium-headless-shell';

/**
 * Unpacks Debian's browser, and what it needs that is not installed here, into a folder: for whoever may install no packages.
 * Returns the path that starts it. Throws what apt-get or dpkg-deb said when that is not possible.
 */
export async function unpackChromium(directory: string, signal?: AbortSignal): Promise<string> {
  const partial = `${directory}.partial`;
  await rm(partial, { recursive: true, force: true });
  const archives = join(partial, 'cache', 'archives');
  for (const folder of [join(archives, 'partial'), join(partial, 'state', 'lists', 'partial')])
    await mkdir(folder, { recursive: true });
  const apt = ['apt-get', ...aptOptions(partial)];
  await run([...apt, 'update'], signal);
  await run([...apt, 'install', '-y', '--no-install-recommends', '--download-only', PACKAGE], signal);
  for (const file of await readdir(archives))
    if (file.endsWith('.deb')) await run(['dpkg-deb', '-x', join(archives, file), join(partial, 'root')], signal);
  for (const folder of ['cache', 'state']) await rm(join(partial, folder), { recursive: true });
  await writeFile(join(partial, 'fonts.conf'), FONTS_CONF);
  await writeFile(pathIn(partial), await starter(join(partial, 'root')), { mode: 0o755 });
  await rm(directory, { recursive: true, force: true });
  await rename(partial, directory);
  return pathIn(directory);
}

/** Where {@link unpackChromium} leaves what starts the browser. */
export function pathIn(directory: string): string {
  return join(directory, PACKAGE);
}

/** What is installed is read from the host; what is fetched stays in the folder. Only root may take the host's locks. */
function aptOptions(directory: string): string[] {
  const settings = {
    'Dir::State': join(directory, 'state'),
    'Dir::State::status': '/var/lib/dpkg/status',
    'Dir::Cache': join(directory, 'cache'),
    'Debug::NoLocking': 'true',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
}

async function run(words: readonly string[], signal: AbortSignal | undefined): Promise<void> {
  const { code, output } = await runCommand(words, signal && { signal });
  if (code !== 0) throw new Error(output.trim());
}

const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">root/usr/share/fonts</dir>
</fontconfig>
`;

/** Only the browser gets the unpacked libraries: what else the tests start keeps the host's. */
async function starter(unpacked: string): Promise<string> {
  const files = await readdir(unpacked, { recursive: true });
  const folders = new Set(files.filter((file) => /\.so(\.|$)/.test(file)).map(dirname));
  return `#!/bin/sh
here=$(dirname "$0")
export LD_LIBRARY_PATH="${[...folders].map((folder) => `$here/root/${folder}`).join(':')}" FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/root/usr/lib/chromium/${PACKAGE}" "$@"
`;
}
