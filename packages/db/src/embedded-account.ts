import { spawnSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { DatabaseProblem } from './database-problem.ts';

/** Whom Postgres runs as when this program runs as root. */
export type Account = { uid: number; gid: number };

/** How a Postgres program is started: words before its path, and the account where those words do not set it. */
export type Launcher = { prefix: readonly string[]; account: Account | undefined };

/** Undefined when this program does not run as root: Postgres then runs as the same user. */
export async function findAccount(directory: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(directory).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const known = lookUp('postgres');
  if (known) return known;
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres']);
  const made = lookUp('postgres');
  if (made) return made;
  throw new DatabaseProblem(
    'Postgres refuses to run as root: add a user named postgres, or start as another user than root.',
  );
}

/**
 * Chooses how to start Postgres so that it can enter or run what is at `paths` and ends with this program.
 * A clone below /root is closed to every other account; there Postgres gets the one capability that opens folders, or where its programs
 * are closed as well the one that opens them.
 */
export function launcherFor(account: Account | undefined, paths: readonly string[]): Launcher {
  if (spawnSync('setpriv', ['--pdeathsig', 'clear', 'true']).status !== 0) return { prefix: [], account };
  const ending = ['setpriv', '--pdeathsig', 'INT'];
  if (!account) return { prefix: [...ending, '--'], account: undefined };
  const as = [...ending, `--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'];
  const withCapability = ['dac_read_search', 'dac_override'].map((name) => [
    ...as,
    '--securebits=+no_setuid_fixup',
    `--inh-caps=+${name}`,
    `--ambient-caps=+${name}`,
  ]);
  const prefix = [as, ...withCapability].find((words) => canUse(words, paths));
  if (prefix) return { prefix: [...prefix, '--'], account: undefined };
  throw new DatabaseProblem(
    `Postgres runs as the user with number ${account.uid}, who cannot use ${paths.join(' and ')}: move the folder to a place open to everybody, such as /srv, or start as another user than root.`,
  );
}

function canUse(prefix: readonly string[], paths: readonly string[]): boolean {
  const [command = 'setpriv', ...words] = prefix;
  return paths.every((path) => spawnSync(command, [...words, '--', 'test', '-x', path]).status === 0);
}

function lookUp(name: string): Account | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  if (uid?.status !== 0 || gid?.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}
