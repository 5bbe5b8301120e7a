import { mkdtemp, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '@rejoin/db/make-folder';
import { writeProblem } from '@rejoin/db/write-problem';
import { checkGateway } from './check-gateway.ts';
import { PACKED, readStartSettings, type StartSettings } from './env.ts';
import { wordsOf } from './fail.ts';
import type { Undo } from './open-database.ts';
import { portProblem } from './port-problem.ts';
import { step } from './progress.ts';
import { runTask } from './run-task.ts';

const WRITABLE = 'give this user write access to it, or set DATA_DIR to another folder.';

const settings = readStartSettings();
if (typeof settings === 'string') refuse(settings);
else await start(settings);

async function start(settings: StartSettings): Promise<void> {
  const halt = haltOnSignal();
  const undo: Undo = [];
  try {
    const { problem } = await checkGateway(settings);
    if (problem) throw new Error(problem);
    await checkPlace(settings);
    if (!PACKED) await step('Build', () => runTask('build', halt.signal));
    // Loaded only now: it imports the database client, which the build makes.
    const { bringUp } = await import('./bring-up.ts');
    const { table, ended } = await bringUp(settings, { undo, signal: halt.signal });
    process.stdout.write(table);
    process.stderr.write('\n  Ctrl-C stops everything.\n');
    const sentence = await Promise.race([halt.asked, ...ended]);
    if (sentence) refuse(sentence);
  } catch (error) {
    if (!halt.signal.aborted) refuse(wordsOf(error));
  } finally {
    if (halt.signal.aborted) process.stderr.write('\n  Stopping\n');
    for (const deed of undo.reverse()) await deed();
    halt.forget();
  }
}

async function checkPlace({ gatewayPort, webPort, adminPort, dataDirectory }: StartSettings): Promise<void> {
  const ports = { GATEWAY_PORT: gatewayPort, WEB_PORT: webPort, ADMIN_PORT: adminPort };
  for (const [name, port] of Object.entries(ports)) {
    const problem = await portProblem(name, port);
    if (problem) throw new Error(problem);
  }
  try {
    await makeFolder(dataDirectory);
    await rmdir(await mkdtemp(join(dataDirectory, 'probe-')));
  } catch (error) {
    throw new Error(writeProblem(dataDirectory, error, WRITABLE));
  }
}

/** Ctrl-C, a terminal that closes, a service manager's stop, and the end of the process that started this one or reads what it prints. */
function haltOnSignal(): { signal: AbortSignal; asked: Promise<undefined>; forget: () => void } {
  const controller = new AbortController();
  const asked = new Promise<undefined>((resolve) =>
    controller.signal.addEventListener('abort', () => resolve(undefined)),
  );
  const halt = () => controller.abort();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(name, halt);
  for (const stream of [process.stdout, process.stderr]) {
    // What is printed into a file that finds no room is lost, and only that.
    stream.on('error', ({ code }: NodeJS.ErrnoException) => code === 'EPIPE' && halt());
  }
  const forget = () => {
    if (process.connected) process.disconnect();
  };
  return { signal: controller.signal, asked, forget };
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
