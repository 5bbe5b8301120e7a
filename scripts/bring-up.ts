import type { DemoSignIn } from '@rejoin/db/demo/seed-demo';
import { examineDatabase } from '@rejoin/db/examine-database';
import { migrate } from '@rejoin/db/migrate';
import type { StartSettings } from './env.ts';
import { judgeDemoPasswords } from './findings.ts';
import { openCompany } from './open-company.ts';
import { type OpenDatabase, openDatabase, type Undo } from './open-database.ts';
import { type Program, waitUntilHealthy } from './program.ts';
import { type Installation, startGateway, startNextApp } from './programs.ts';
import { step } from './progress.ts';
import { authSecretFile, checkKept, keepSecret } from './secrets.ts';
import { signIns, signInTable } from './sign-in-table.ts';

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
  try {
    return await runCompany({ people, database }, settings, { undo, signal });
  } catch (error) {
    // A password that was made for somebody is known to this start alone.
    if (settings.company !== undefined && people.length > 0) process.stdout.write(`\n${signIns(people)}\n`);
    throw error;
  }
}

async function runCompany(
  { people, database }: { people: readonly DemoSignIn[]; database: OpenDatabase },
  settings: StartSettings,
  { undo, signal }: Bounds,
): Promise<Running> {
  signal.throwIfAborted();
  const secretFile = authSecretFile(settings.dataDirectory);
  const authSecret = settings.authSecret ?? (await keepSecret(secretFile));
  const installation = { ...settings, databaseUrl: database.url, authSecret };
  const programs = await startPrograms(installation, settings, { undo, signal });
  if (settings.authSecret === undefined) await checkKept(secretFile, authSecret);
  const table = `${signInTable(settings, people)}${await demoWarning(database.url, settings)}`;
  return { table, ended: [...database.died, ...programs.map((program) => program.ended)] };
}

/** Nobody is to find out from others that they run the demo company on the net. */
async function demoWarning(databaseUrl: string, settings: StartSettings): Promise<string> {
  const { work } = await examineDatabase(databaseUrl);
  const { verdict, says } = judgeDemoPasswords(work?.demoSignIns ?? 0, settings);
  return verdict === 'ok' ? '' : `\n  ${says}\n`;
}

async function startPrograms(
  installation: Installation,
  { gatewayScheme, gatewayPort, webPort, adminPort }: StartSettings,
  { undo, signal }: Bounds,
): Promise<Program[]> {
  const parts = [
    {
      label: 'Gateway',
      begin: () => startGateway(installation, 'gateway', gatewayPort),
      at: `${gatewayScheme}://127.0.0.1:${gatewayPort}/readyz`,
    },
    {
      label: 'Workspace',
      begin: () => startNextApp(installation, 'web', webPort),
      at: `http://127.0.0.1:${webPort}/api/health`,
    },
    {
      label: 'Console',
      begin: () => startNextApp(installation, 'admin', adminPort),
      at: `http://127.0.0.1:${adminPort}/api/health`,
    },
  ];
  const programs: Program[] = [];
  undo.push(() => Promise.all(programs.map((program) => program.stop())).then(() => undefined));
  const begun = parts.map(({ begin, ...part }) => {
    const program = begin();
    programs.push(program);
    return { ...part, program };
  });
  for (const { label, program, at } of begun) await step(label, () => waitUntilHealthy(program, at, signal));
  return programs;
}
