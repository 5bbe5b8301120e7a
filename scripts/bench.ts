import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './env.ts';
import { runTask } from './run-task.ts';

const [name = '', ...words] = process.argv.slice(2);
const script = join(ROOT, 'tests', 'bench', `${name}.ts`);

if (/^[a-z][a-z-]*$/.test(name) && existsSync(script)) await measure();
else {
  process.stderr.write('Name a measurement of tests/bench: pnpm bench messages --pairs 200 --seconds 5 --json\n');
  process.exitCode = 1;
}

/** Only the measurement writes on stdout: with --json, one line. */
async function measure(): Promise<void> {
  const halt = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(signal, () => halt.abort());
  try {
    await runTask('generate', halt.signal);
    process.exitCode = await run(halt.signal);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  } finally {
    if (process.connected) process.disconnect();
  }
}

async function run(signal: AbortSignal): Promise<number> {
  const child = spawn(process.execPath, [script, ...words], { stdio: 'inherit' });
  signal.addEventListener('abort', () => child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
