// Runs scripts/NAME.ts under the Node of this repository, after installing the packages when the lock file changed. In a folder
// that `npm run pack` made everything is installed but Node, which is the host's.
// Runs on the host's Node, which may be older, and before anything is installed: no dependency, no TypeScript.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PNPM = 'pnpm@12.21.0';
const HEARTBEAT_MS = 10_000;

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const packed = existsSync(join(root, '.packed'));
const node = packed ? process.execPath : join(root, 'node_modules', 'node', 'bin', 'node');
const stamp = join(root, 'node_modules', '.rejoin-installed');

process.exitCode = await main();

async function main() {
  const [name, ...words] = process.argv.slice(2);
  const script = join(root, 'scripts', `${name}.ts`);
  if (!name || !existsSync(script)) return refuse(`There is no script named ${name}: see the scripts folder.`);
  if (packed && Number.parseInt(process.versions.node, 10) < 24)
    return refuse('What is packed needs Node 24 or later.');
  const installed = packed ? 0 : await install();
  return installed === 0 ? run(script, words) : installed;
}

async function install() {
  const wanted = createHash('sha256');
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml']) wanted.update(readFileSync(join(root, file)));
  const fingerprint = wanted.digest('hex');
  if (existsSync(node) && existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint) return 0;

  const since = Date.now();
  const seconds = () => `${Math.round((Date.now() - since) / 1000)} s`;
  process.stderr.write('Installing packages\n');
  const heartbeat = setInterval(() => process.stderr.write(`Installing packages: ${seconds()}\n`), HEARTBEAT_MS);
  const { code, output } = await capture('npx', ['-y', PNPM, 'install', '--frozen-lockfile', '--reporter=append-only']);
  clearInterval(heartbeat);
  if (code !== 0 || !existsSync(node)) {
    process.stderr.write(output);
    return refuse(
      'The packages were not installed: see above, and check that the npm registry can be reached and this folder written.',
    );
  }
  writeFileSync(stamp, fingerprint);
  process.stderr.write(`Installed packages in ${seconds()}\n`);
  return 0;
}

function capture(command, words) {
  return new Promise((resolve) => {
    const child = spawn(command, words, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, CI: 'true' },
    });
    let output = '';
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const unforward = forwardSignals(child);
    child.once('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.once('close', (code) => {
      unforward();
      resolve({ code, output });
    });
  });
}

/** The channel tells the script when this process is gone, so that it ends too, even after a kill -9. */
function run(script, words) {
  return new Promise((resolve) => {
    const env = join(root, '.env');
    const settings = existsSync(env) ? [`--env-file=${env}`] : [];
    const child = spawn(node, [...settings, script, ...words], {
      cwd: root,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    forwardSignals(child);
    endWithParent(child);
    child.once('error', (error) => resolve(refuse(`${node} does not start: ${error.message}`)));
    child.once('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

/** Ctrl-C reaches the whole terminal group; the script hears it itself and this process only waits for it to end. */
function forwardSignals(child) {
  const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => [signal, () => child.kill(signal)]);
  for (const [signal, handler] of handlers) process.on(signal, handler);
  return () => {
    for (const [signal, handler] of handlers) process.off(signal, handler);
  };
}

/** npm does not pass every signal on; when it is gone, nobody waits for the script any more. */
function endWithParent(child) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM');
  }, 500);
  watch.unref();
}

function refuse(sentence) {
  process.stderr.write(`${sentence}\n`);
  return 1;
}
