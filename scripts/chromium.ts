import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.ts';
import { ROOT, readChromiumPath } from './env.ts';
import { wordsOf } from './fail.ts';
import { pathIn, unpackChromium } from './unpack-chromium.ts';

/** Debian's packages, the quicker first: the shell draws pages and nothing of a browser around them. */
const PACKAGES = ['chromium-headless-shell', 'chromium'] as const;
const BY_HAND =
  'Install Chromium (apt-get install --no-install-recommends chromium), or set CHROMIUM_PATH to a browser that is there.';

const UNPACKED = join(ROOT, 'node_modules', '.chromium');

/**
 * The browser for the end-to-end tests. When there is none Debian's is installed, or unpacked below this folder where only root may
 * install. Throws a sentence when that is not possible.
 */
export async function provideChromium(signal?: AbortSignal): Promise<string> {
  const named = readChromiumPath();
  if (named && !existsSync(named))
    throw new Error(`CHROMIUM_PATH names ${named}, which does not exist: correct it, or leave it out.`);
  if (named) return named;
  const outputs: string[] = [];
  for (const name of PACKAGES) {
    const path = `/usr/bin/${name}`;
    if (existsSync(path)) return path;
    const { code, output } = await install(name, signal);
    if (code === 0 && existsSync(path)) return path;
    outputs.push(output.trim());
  }
  if (existsSync(pathIn(UNPACKED))) return pathIn(UNPACKED);
  return unpackChromium(UNPACKED, signal).catch((error: unknown) => {
    throw new Error([...outputs, wordsOf(error), BY_HAND].join('\n'));
  });
}

async function install(name: string, signal: AbortSignal | undefined): Promise<{ code: number; output: string }> {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, ...(signal && { signal }) };
  const updated = await runCommand([...asRoot, 'apt-get', 'update'], options);
  if (updated.code !== 0) return updated;
  return runCommand([...asRoot, 'apt-get', 'install', '-y', '--no-install-recommends', name], options);
}
