import { join } from 'node:path';
import { startEmbeddedPostgres } from '@rejoin/db/embedded';
import { migrate } from '@rejoin/db/migrate';
import type { StartSettings } from './env.ts';
import { openCompany } from './open-company.ts';
import { type Program, waitUntilHealthy } from './program.ts';
import { type Installation, startGateway, startNextApp } from './programs.ts';
import { step } from './progress.ts';
import { keepSecret } from './secrets.ts';
import { signInTable } from './sign-in-table.ts';

/** What has to be undone, the last first. */
export type Undo = (() => Promise<void>)[];

export type Bounds = { undo: Undo; signal: AbortSignal };

export type Running = {
  /** Addresses and sign-ins, for the terminal. */
  table: string;
  /** Each resolves, with a sentence, when a part ends. */
  ended: Promise<string>[];
};

/** Starts the database and, on it, every program of the built installation. */
export async function bringUp(settings: StartSettings, { undo, signal }: Bounds): Promise<Running> {
  const database = await step('Postgres', () => openDatabase(settings, undo));
  signal.throwIfAborted();
  await step('Migrations', () => migrate(database.url));
  const people = await step('Company', () => openCompany(database.url, settings));
  signal.throwIfAborted();
  const authSecret = settings.authSecret ?? (await keepSecret(join(settings.dataDirectory, 'secrets', 'auth')));
  const installation = { ...settings, databaseUrl: database.url, authSecret };
  const programs = await startPrograms(installation, settings, { undo, signal });
  const table = signInTable(settings, people);
  return { table, ended: [...database.died, ...programs.map((program) => program.ended)] };
}

async function openDatabase(settings: StartSettings, undo: Undo): Promise<{ url: string; died: Promise<string>[] }> {
  if (settings.databaseUrl) return { url: settings.databaseUrl, died: [] };
  const postgres = await startEmbeddedPostgres({ directory: join(settings.dataDirectory, 'postgres') });
  undo.push(postgres.stop);
  return { url: postgres.url, died: [postgres.died] };
}

async function startPrograms(
  installation: Installation,
  { gatewayScheme, gatewayPort, webPort, adminPort }: StartSettings,
  { undo, signal }: Bounds,
): Promise<Program[]> {
  const parts = [
    {
      label: 'Gateway',
      program: startGateway(installation, 'gateway', gatewayPort),
      at: `${gatewayScheme}://127.0.0.1:${gatewayPort}/readyz`,
    },
    {
      label: 'Workspace',
      program: startNextApp(installation, 'web', webPort),
      at: `http://127.0.0.1:${webPort}/api/health`,
    },
    {
      label: 'Console',
      program: startNextApp(installation, 'admin', adminPort),
      at: `http://127.0.0.1:${adminPort}/api/health`,
    },
  ];
  const programs = parts.map(({ program }) => program);
  undo.push(() => Promise.all(programs.map((program) => program.stop())).then(() => undefined));
  for (const { label, program, at } of parts) {
    await step(label, () => waitUntilHealthy(program, at, signal));
  }
  return programs;
}
