import { join } from 'node:path';
import { holdsEmbeddedPostgres, runningEmbeddedPostgres, startEmbeddedPostgres } from '@rejoin/db/embedded';
import { examineDatabase } from '@rejoin/db/examine-database';
import type { StartSettings } from './env.ts';

/** What has to be undone, the last first. */
export type Undo = (() => Promise<void>)[];

type Place = Pick<StartSettings, 'databaseUrl' | 'dataDirectory'>;

/** Each of `died` resolves, with a sentence, when it ends. */
export type OpenDatabase = { url: string; died: Promise<string>[] };

/** The database that the settings name, or else the embedded one, which is started and has to be stopped. */
export async function openDatabase({ databaseUrl, dataDirectory }: Place, undo: Undo): Promise<OpenDatabase> {
  if (databaseUrl) return { url: databaseUrl, died: [] };
  const postgres = await startEmbeddedPostgres({ directory: join(dataDirectory, 'postgres') });
  undo.push(postgres.stop);
  return { url: postgres.url, died: [postgres.died] };
}

/** The database that the settings name, or else the embedded one, which `npm start` may be running. Where it is not, it is started and has to be stopped. */
export async function joinOrMakeDatabase(settings: Place, undo: Undo): Promise<string> {
  const running = settings.databaseUrl ?? (await runningEmbeddedPostgres(join(settings.dataDirectory, 'postgres')));
  return running ?? (await openDatabase(settings, undo)).url;
}

/** The same, where there is one: in a folder that was named by mistake none is made. */
export async function joinDatabase(settings: Place, undo: Undo): Promise<string> {
  const { databaseUrl, dataDirectory } = settings;
  if (databaseUrl === undefined && !(await holdsEmbeddedPostgres(join(dataDirectory, 'postgres')))) {
    throw new Error(
      `There is no database in ${dataDirectory}: set DATA_DIR, or DATABASE_URL, as \`npm start\` has it.`,
    );
  }
  return joinOrMakeDatabase(settings, undo);
}

/** The same, where this Rejoin's tables are all there. */
export async function joinMigratedDatabase(settings: Place, undo: Undo): Promise<string> {
  const databaseUrl = await joinDatabase(settings, undo);
  const { missingMigrations, unknownMigrations } = await examineDatabase(databaseUrl);
  if (unknownMigrations.length > 0) throw new Error('The database is of a newer Rejoin: use that one.');
  if (missingMigrations.length > 0) throw new Error('The database lacks migrations: `npm start` applies them.');
  return databaseUrl;
}
