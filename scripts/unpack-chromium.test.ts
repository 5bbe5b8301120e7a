import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pathIn, unpackChromium } from './unpack-chromium.ts';

const APT_GET = `for word; do case $word in Dir::Cache=*) cache=\${word#*=};; esac; done
case "$*" in *install*) touch "$cache/archives/browser.deb" "$cache/archives/library.deb";; esac`;
const DPKG_DEB = `case $2 in
*browser.deb) mkdir -p "$3/usr/lib/chromium"; cd "$3/usr/lib/chromium"
  printf '#!/bin/sh\\necho "$1"; echo "$LD_LIBRARY_PATH"' > chromium-headless-shell; chmod +x chromium-headless-shell;;
*library.deb) mkdir -p "$3/usr/lib/far/inside"; touch "$3/usr/lib/far/inside/libneeded.so.3";;
esac`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rejoin unpack-'));
  await mkdir(join(folder, 'bin'));
  vi.stubEnv('PATH', `${join(folder, 'bin')}:${process.env['PATH']}`);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

/** Stands where the host's would be found. */
function program(name: string, script: string): Promise<void> {
  return writeFile(join(folder, 'bin', name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}

it('starts what it unpacked, with the libraries that came with it', async () => {
  await program('apt-get', APT_GET);
  await program('dpkg-deb', DPKG_DEB);
  const started = await unpackChromium(join(folder, 'chromium'));
  const { stdout } = await promisify(execFile)(started, ['--headless']);
  const root = join(folder, 'chromium', 'root');
  expect(stdout).toBe(`--headless\n${join(root, 'usr', 'lib', 'far', 'inside')}\n`);
});

it.each([
  { fails: 'apt-get', says: 'E: Unable to locate package' },
  { fails: 'dpkg-deb', says: 'dpkg-deb: error: not a Debian format archive' },
])('says what $fails said, and leaves nothing that looks whole', async ({ fails, says }) => {
  await program('apt-get', APT_GET);
  await program('dpkg-deb', DPKG_DEB);
  await program(fails, `echo '${says}' >&2; exit 100`);
  const directory = join(folder, 'chromium');
  await expect(unpackChromium(directory)).rejects.toThrow(says);
  expect(existsSync(pathIn(directory))).toBe(false);
});
