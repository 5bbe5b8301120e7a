import { join } from 'node:path';
import { runCommand } from './command.ts';
import { inheritedEnvironment, PACKED, ROOT } from './env.ts';

const QUIET = { TURBO_TELEMETRY_DISABLED: '1', NEXT_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };

/** Runs a task of turbo.json where its inputs changed since it last ran; what is packed has them behind it. Throws what it printed when it fails. */
export async function runTask(task: string, signal?: AbortSignal): Promise<void> {
  if (PACKED) return;
  const words = [
    join(ROOT, 'node_modules', '.bin', 'turbo'),
    'run',
    task,
    '--output-logs=errors-only',
    '--concurrency=2',
  ];
  const bin = join(ROOT, 'node_modules', '.bin');
  const { PATH = '', ...inherited } = inheritedEnvironment();
  const env = { ...inherited, ...QUIET, PATH: `${bin}:${PATH}` };
  const { code, output } = await runCommand(words, { directory: ROOT, env, ...(signal ? { signal } : {}) });
  if (code !== 0) throw new Error(`${output.trim()}\nThe task ${task} failed: see above.`);
}
