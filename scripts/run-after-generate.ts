import { spawn } from 'node:child_process';
import { fail } from './fail.ts';
import { runTask } from './run-task.ts';

/** Runs a Node script to its end once the database client is there. Only the script writes on stdout. Ends it when this process is told to end. */
export async function runAfterGenerate(script: string, words: readonly string[]): Promise<void> {
  const halt = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(signal, () => halt.abort());
  try {
    await runTask('generate', halt.signal);
    process.exitCode = await run([script, ...words], halt.signal);
  } catch (error) {
    fail(error);
  } finally {
    if (process.connected) process.disconnect();
  }
}

async function run(words: readonly string[], signal: AbortSignal): Promise<number> {
  const child = spawn(process.execPath, words, { stdio: 'inherit' });
  signal.addEventListener('abort', () => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
