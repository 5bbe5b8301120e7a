import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import pg from 'pg';
import { DatabaseProblem } from './database-problem.ts';
import { type Account, findAccount, type Launcher, launcherFor } from './embedded-account.ts';
import { binaries, MAJOR_VERSION, refusalToStart, run, type Server, serve } from './embedded-process.ts';
import { makeFolder } from './make-folder.ts';
import { writeProblem } from './write-problem.ts';

export type EmbeddedPostgres = {
  /** Connection string of the database `rejoin`, password included. */
  url: string;
  port: number;
  pid: number;
  /** Resolves with a sentence when Postgres ends without having been asked to. */
  died: Promise<string>;
  /** Ends open connections, writes a checkpoint, and resolves when the process is gone. */
  stop: () => Promise<void>;
};

export type EmbeddedOptions = {
  /** Holds the data between starts. Made, and filled, when it does not exist or is empty. */
  directory: string;
  /** A free port of 127.0.0.1 is chosen when this is missing. */
  port?: number;
};

const USER = 'rejoin';
const DATABASE = 'rejoin';
const PASSWORD_FILE = 'rejoin-password';

/**
 * Starts PostgreSQL on 127.0.0.1 from the binaries of the npm registry, durable (every commit reaches the disk).
 * As root it runs as the user `postgres`, because Postgres refuses root.
 * Throws a DatabaseProblem that says in one sentence what to do.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const directory = resolve(options.directory);
  await refusingUnwritable(directory, () => makeFolder(dirname(directory)));
  const account = await findAccount(directory);
  const launcher = launcherFor(account, [binaries().postgres, dirname(directory)]);
  if (await isUnfilled(directory)) await initialise(directory, account, launcher);
  await checkVersion(directory);
  await clearStaleLock(directory);
  const { server, port } = await startServer(directory, launcher, options.port);
  try {
    const url = await connectionString(directory, port);
    await ensureDatabase(url);
    return { url, port, pid: server.pid, died: server.died, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Whether somebody has ever started Postgres on this folder. Throws a DatabaseProblem where that can't be seen. */
export async function holdsEmbeddedPostgres(folder: string): Promise<boolean> {
  return !(await isUnfilled(resolve(folder)));
}

/** Connection string of the Postgres that runs on this folder; undefined: none does. */
export async function runningEmbeddedPostgres(folder: string): Promise<string | undefined> {
  const directory = resolve(folder);
  const port = Number((await readFile(join(directory, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')[3]);
  if (!port) return undefined;
  const url = await connectionString(directory, port);
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return url;
  } catch {
    return undefined;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A port of 127.0.0.1 that nobody listens on at this moment. */
async function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? found(address.port) : failed(new Error('no address')),
      );
    });
  });
}

async function isUnfilled(directory: string): Promise<boolean> {
  const entries = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw new DatabaseProblem(
      `${directory} cannot be read (${error.code}): give this user access to it, or set DATA_DIR to another folder.`,
    );
  });
  return entries.length === 0;
}

/** Fills a neighbouring folder and renames it, so that an interrupted start leaves no half-made data behind. */
async function initialise(directory: string, account: Account | undefined, launcher: Launcher): Promise<void> {
  const filling = `${directory}.filling`;
  const passwordFile = `${filling}.password`;
  const password = randomBytes(24).toString('base64url');
  await refusingUnwritable(directory, async () => {
    await rm(filling, { recursive: true, force: true });
    await mkdir(filling, { mode: 0o700 });
    await writeFile(passwordFile, password, { mode: 0o600 });
    if (account) await Promise.all([filling, passwordFile].map((path) => chown(path, account.uid, account.gid)));
  });
  const outcome = await run(launcher, binaries().initdb, [
    `--pgdata=${filling}`,
    `--username=${USER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
  ]);
  if (outcome.code !== 0) throw new DatabaseProblem(refusalToStart(directory, outcome.output));
  await rename(passwordFile, join(filling, PASSWORD_FILE));
  await rm(directory, { recursive: true, force: true });
  await rename(filling, directory);
  await chmod(directory, 0o700);
}

async function checkVersion(directory: string): Promise<void> {
  const version = await readFile(join(directory, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) {
    throw new DatabaseProblem(
      `${directory} is not empty and holds no Postgres data: empty it, or set DATA_DIR to another folder.`,
    );
  }
  if (version.trim() === MAJOR_VERSION) return;
  throw new DatabaseProblem(
    `${directory} holds data of PostgreSQL ${version.trim()} and this is PostgreSQL ${MAJOR_VERSION}: move the data with pg_dump, or set DATA_DIR to another folder.`,
  );
}

/**
 * After a kill -9 Postgres leaves its lock file. Postgres itself clears it only when no process has the number in it,
 * and numbers are reused, in containers at once; so clear it unless that process is a Postgres on this folder.
 */
async function clearStaleLock(directory: string): Promise<void> {
  const lock = join(directory, 'postmaster.pid');
  const pid = Number((await readFile(lock, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  if (command.includes('postgres') && command.includes(directory)) {
    throw new DatabaseProblem(
      `Postgres already runs on ${directory} (process ${pid}): stop the other \`npm start\` that uses it, or set DATA_DIR to another folder.`,
    );
  }
  await rm(lock, { force: true });
}

async function startServer(
  directory: string,
  launcher: Launcher,
  wanted: number | undefined,
): Promise<{ server: Server; port: number }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = wanted ?? (await freePort());
    const server = await serve(launcher, directory, port);
    if (server.ready) return { server, port };
    const taken = /could not bind|Address already in use/.test(server.output);
    if (taken && wanted === undefined && attempt < 5) continue;
    if (taken)
      throw new DatabaseProblem(
        `Port ${port} is taken: stop the program that listens on it, or choose another port for Postgres.`,
      );
    throw new DatabaseProblem(refusalToStart(directory, server.output));
  }
}

async function connectionString(directory: string, port: number): Promise<string> {
  const password = await readFile(join(directory, PASSWORD_FILE), 'utf8').catch(() => {
    throw new DatabaseProblem(
      `${directory} was not made by Rejoin (${PASSWORD_FILE} is missing): set DATABASE_URL to use that Postgres, or DATA_DIR to another folder.`,
    );
  });
  return `postgresql://${USER}:${password}@127.0.0.1:${port}/${DATABASE}`;
}

async function ensureDatabase(url: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

async function refusingUnwritable(directory: string, write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    throw new DatabaseProblem(
      writeProblem(dirname(directory), error, 'give this user write access to it, or set DATA_DIR to another folder.'),
    );
  }
}
