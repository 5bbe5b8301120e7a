import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { get as getSecurely } from 'node:https';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { writeProblem } from '@rejoin/db/write-problem';
import { inheritedEnvironment } from './env.ts';
import { signalGroup } from './process-group.ts';

export type Program = {
  name: string;
  pid: number;
  /** Resolves when the process is gone, with a sentence that says how it ended. */
  ended: Promise<string>;
  /** Asks it to end and, when it does not, ends it and everything it started. */
  stop: () => Promise<void>;
  /** Ends it at once, as a power cut would. */
  kill: () => Promise<void>;
};

export type ProgramOptions = {
  name: string;
  /** What Node runs, and its arguments. */
  words: readonly string[];
  directory: string;
  env: Record<string, string>;
  /** Holds what the program prints; made anew. Undefined: it is printed here, line by line. */
  logFile: string | undefined;
};

const PATIENCE_MS = 10_000;
const HEALTHY_MS = 60_000;
const ANSWERED_MS = 5000;
const KEPT_LINES = 20;
/** A line of a JSON log below the level of errors. */
const ROUTINE = /^\{"level":[1-4]0\b/;

/** Ends the program with this one even after a kill -9, where the host knows how. */
const tether =
  spawnSync('setpriv', ['--pdeathsig', 'clear', 'true']).status === 0 ? ['setpriv', '--pdeathsig', 'TERM', '--'] : [];

/** Starts a Node program in a process group of its own, so that Ctrl-C reaches this one first and it can end them in order. */
export function startProgram({ name, words, directory, env, logFile }: ProgramOptions): Program {
  const log = logFile === undefined ? undefined : openLog(logFile);
  const [command = process.execPath, ...rest] = [...tether, process.execPath, ...words];
  const child = spawn(command, rest, {
    cwd: directory,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...inheritedEnvironment(), NODE_ENV: 'production', ...env },
  });
  const output = keepOutput(child, log);
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`${name} does not start: ${error.message}`));
    child.once('close', (code, signal) =>
      resolve(
        `${name} ended (${signal ?? `code ${code}`}): ${output.reason()}${logFile === undefined ? '' : `. Its log is ${logFile}`}`,
      ),
    );
  });
  const kill = async () => {
    signalGroup(child, 'SIGKILL');
    await ended;
  };
  const stop = async () => {
    signalGroup(child, 'SIGTERM');
    const last = setTimeout(() => signalGroup(child, 'SIGKILL'), PATIENCE_MS);
    await ended;
    clearTimeout(last);
  };
  return { name, pid: child.pid ?? 0, ended, stop, kill };
}

/** Waits until the address answers with 200. Throws a sentence when the program ends or the time is over, and when aborted. */
export async function waitUntilHealthy(program: Program, url: string, signal?: AbortSignal): Promise<void> {
  const until = Date.now() + HEALTHY_MS;
  let end: string | undefined;
  void program.ended.then((sentence) => {
    end = sentence;
  });
  for (;;) {
    if ((await healthAt(url)) === 'well') return;
    if (end) throw new Error(end);
    if (Date.now() > until) throw new Error(`${program.name} did not answer at ${url} within ${HEALTHY_MS / 1000} s.`);
    signal?.throwIfAborted();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** How a program of ours says that it is; `unknown`: what answers there is none, or nothing does. */
export type Health = 'well' | 'withoutDatabase' | 'unknown';

/** What it answers. Its certificate is for another name: it is asked on this machine. */
export function healthAt(url: string): Promise<Health> {
  const { promise, resolve } = Promise.withResolvers<Health>();
  const hear = async (answer: IncomingMessage) => {
    if (answer.statusCode !== 503) {
      answer.destroy();
      return resolve(answer.statusCode === 200 ? 'well' : 'unknown');
    }
    const words = await text(answer).catch(() => '');
    resolve(/^\{"status":"database ?unreachable"\}$/i.test(words) ? 'withoutDatabase' : 'unknown');
  };
  const options = { agent: false, signal: AbortSignal.timeout(ANSWERED_MS) } as const;
  const asked = url.startsWith('https')
    ? getSecurely(url, { rejectUnauthorized: false, ...options }, hear)
    : get(url, options, hear);
  asked.on('error', () => resolve('unknown'));
  return promise;
}

function keepOutput(child: ChildProcess, log: Log | undefined): { reason: () => string } {
  let lines: string[] = [];
  if (log !== undefined) child.once('close', log.close);
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    if (log !== undefined) stream.on('data', log.write);
    createInterface({ input: stream }).on('line', (line) => {
      if (log === undefined) process.stdout.write(`${line}\n`);
      if (line.trim()) lines = [...lines, line].slice(-KEPT_LINES);
    });
  }
  const reason = () => {
    const grave = lines.filter((line) => !ROUTINE.test(line));
    const line = grave.find((one) => /error/i.test(one)) ?? grave.at(-1) ?? 'it did not say why';
    return line.trim().replace(/\.$/, '');
  };
  return { reason };
}

type Log = { readonly write: (chunk: Buffer) => void; readonly close: () => void };

/** The program goes on where its log finds no room: what it says then is lost, and that it is lost is said once. */
function openLog(file: string): Log {
  const log = newFile(file);
  let said = false;
  const write = (chunk: Buffer) => {
    try {
      writeSync(log, chunk);
      said = false;
    } catch (error) {
      if (!said) process.stderr.write(`${writeProblem(file, error, 'see why.')} Until then the log has gaps.\n`);
      said = true;
    }
  };
  return { write, close: () => closeSync(log) };
}

function newFile(file: string): number {
  try {
    mkdirSync(dirname(file), { recursive: true });
    return openSync(file, 'w', 0o600);
  } catch (error) {
    throw new Error(writeProblem(file, error, 'give this user write access to it, or set LOG_TO=output.'));
  }
}
