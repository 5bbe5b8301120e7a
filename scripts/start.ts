import { mkdir, mkdtemp, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@rejoin/db/embedded';
import { migrate } from '@rejoin/db/migrate';
import { seedDemo } from '@rejoin/db/seed-demo';
import { runTask } from './build.ts';
import { readStartSettings, type StartSettings } from './env.ts';
import { portProblem } from './port-problem.ts';
import { type Program, waitUntilHealthy } from './program.ts';
import { type Installation, startGateway, startNextApp } from './programs.ts';
import { step } from './progress.ts';
import { keepSecret } from './secrets.ts';
import { signInTable } from './sign-in-table.ts';

/** What has to be undone, the last first. */
type Undo = (() => Promise<void>)[];

const settings = readStartSettings();
if (typeof settings === 'string') refuse(settings);
else await start(settings);

async function start(settings: StartSettings): Promise<void> {
  const halt = haltOnSignal();
  const undo: Undo = [];
  try {
    const ended = await bringUp(settings, undo, halt.signal);
    process.stderr.write('\n  Ctrl-C stops everything.\n');
    refuseUnless(await Promise.race([halt.asked, ...ended]));
  } catch (error) {
    if (!halt.signal.aborted) refuse(error instanceof Error ? error.message : String(error));
  } finally {
    if (halt.signal.aborted) process.stderr.write('\n  Stopping\n');
    for (const deed of undo.reverse()) await deed();
    halt.forget();
  }
}

/** Starts everything and answers the promises that resolve, with a sentence, when a part ends. */
async function bringUp(settings: StartSettings, undo: Undo, signal: AbortSignal): Promise<Promise<string>[]> {
  await checkPlace(settings);
  await step('Build', () => runTask('build', signal));
  const database = await step('Postgres', () => openDatabase(settings, undo));
  signal.throwIfAborted();
  await step('Migrations', () => migrate(database.url));
  const demo = await step('Demo company', () => seedDemo(database.url));
  signal.throwIfAborted();
  const authSecret = settings.authSecret ?? (await keepSecret(join(settings.dataDirectory, 'secrets', 'auth')));
  const programs = await startPrograms({ ...settings, databaseUrl: database.url, authSecret }, settings, {
    undo,
    signal,
  });
  process.stdout.write(signInTable(settings, demo));
  return [...database.died, ...programs.map((program) => program.ended)];
}

async function checkPlace(settings: StartSettings): Promise<void> {
  const ports = { GATEWAY_PORT: settings.gatewayPort, WEB_PORT: settings.webPort, ADMIN_PORT: settings.adminPort };
  for (const [name, port] of Object.entries(ports)) {
    const problem = await portProblem(name, port);
    if (problem) throw new Error(problem);
  }
  try {
    await mkdir(settings.dataDirectory, { recursive: true });
    await rmdir(await mkdtemp(join(settings.dataDirectory, 'probe-')));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      `${settings.dataDirectory} cannot be written (${code}): give this user write access to it, or set DATA_DIR to another folder.`,
    );
  }
}

async function openDatabase(settings: StartSettings, undo: Undo): Promise<{ url: string; died: Promise<string>[] }> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, died: [] };
  const postgres = await startEmbeddedPostgres({ directory: join(settings.dataDirectory, 'postgres') });
  undo.push(postgres.stop);
  return { url: postgres.url, died: [postgres.died] };
}

type Bounds = { undo: Undo; signal: AbortSignal };

async function startPrograms(
  installation: Installation,
  ports: StartSettings,
  { undo, signal }: Bounds,
): Promise<Program[]> {
  const { gatewayPort, webPort, adminPort } = ports;
  const parts = [
    {
      label: 'Gateway',
      program: startGateway(installation, 'gateway', gatewayPort),
      health: `http://127.0.0.1:${gatewayPort}/readyz`,
    },
    {
      label: 'Workspace',
      program: startNextApp(installation, 'web', webPort),
      health: `http://127.0.0.1:${webPort}/api/health`,
    },
    {
      label: 'Console',
      program: startNextApp(installation, 'admin', adminPort),
      health: `http://127.0.0.1:${adminPort}/api/health`,
    },
  ];
  undo.push(() => Promise.all(parts.map(({ program }) => program.stop())).then(() => undefined));
  for (const { label, program, health } of parts) await step(label, () => waitUntilHealthy(program, health, signal));
  return parts.map(({ program }) => program);
}

/** Ctrl-C, a terminal that closes, a service manager's stop, and the end of the process that started this one. */
function haltOnSignal(): { signal: AbortSignal; asked: Promise<undefined>; forget: () => void } {
  const controller = new AbortController();
  const asked = new Promise<undefined>((resolve) =>
    controller.signal.addEventListener('abort', () => resolve(undefined)),
  );
  const halt = () => controller.abort();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(name, halt);
  const forget = () => {
    if (process.connected) process.disconnect();
  };
  return { signal: controller.signal, asked, forget };
}

function refuseUnless(sentence: string | undefined): void {
  if (sentence) refuse(sentence);
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}
