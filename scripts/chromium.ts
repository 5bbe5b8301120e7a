import { existsSync } from 'node:fs';
import { runCommand } from './command.ts';
import { readChromiumPath } from './env.ts';

const DEBIAN = '/usr/bin/chromium';
const BY_HAND =
  'Install Chromium (apt-get install --no-install-recommends chromium), or set CHROMIUM_PATH to a browser that is there.';

/** The browser for the end-to-end tests; Debian's is installed when there is none. Throws a sentence when that is not possible. */
export async function provideChromium(signal?: AbortSignal): Promise<string> {
  const named = readChromiumPath();
  if (named && !existsSync(named))
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist: correct it, or leave it out.`);
  if (named) return named;
  if (existsSync(DEBIAN)) return DEBIAN;
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const words of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { code, output } = await runCommand([...asRoot, 'apt-get', ...words], { env, ...(signal ? { signal } : {}) });
    if (code !== 0) throw new Error(`${output.trim()}\n${BY_HAND}`);
  }
  if (!existsSync(DEBIAN)) throw new Error(BY_HAND);
  return DEBIAN;
}
