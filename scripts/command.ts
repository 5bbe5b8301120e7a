import { spawn } from 'node:child_process';
import { signalGroup } from './process-group.ts';

export type Outcome = { code: number; stdout: string; output: string };

export type CommandOptions = {
  directory?: string;
  env?: NodeJS.ProcessEnv;
  /** Show the output on stderr while it comes. */
  live?: boolean;
  /** Ends the command, and what it started, when aborted. */
  signal?: AbortSignal;
};

/** Runs a command to its end and keeps what it prints. */
export async function runCommand(
  words: readonly string[],
  { directory, env, live = false, signal }: CommandOptions = {},
): Promise<Outcome> {
  const [command = '', ...rest] = words;
  const child = spawn(command, rest, { cwd: directory, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const end = () => signalGroup(child, 'SIGTERM');
  signal?.addEventListener('abort', end);
  let stdout = '';
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk;
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk;
      if (live) process.stderr.write(chunk);
    });
  }
  const code = await new Promise<number>((resolve) => {
    child.once('error', (error) => {
      output += `${error.message}\n`;
      resolve(127);
    });
    child.once('close', (ended) => resolve(ended ?? 1));
  });
  signal?.removeEventListener('abort', end);
  signal?.throwIfAborted();
  return { code, stdout, output };
}
