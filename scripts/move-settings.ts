import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readSettingsFile } from '@rejoin/api/inputs/settings-file';
import { sealSecret } from '@rejoin/auth/sealed-secret';
import { settingsJson } from '@rejoin/core/settings-file/settings-json';
import { withoutPeople } from '@rejoin/core/settings-file/without-people';
import { createStores } from '@rejoin/db/stores/create-stores';
import { writeProblem } from '@rejoin/db/write-problem';
import { applySettings } from '@rejoin/use-cases/settings-file/apply-settings';
import { exportSettings } from '@rejoin/use-cases/settings-file/export-settings';
import { pathAsked } from './asked-in.ts';
import type { StartSettings } from './env.ts';
import { joinMigratedDatabase, type Undo } from './open-database.ts';
import { operate } from './operate.ts';
import { authSecretOf } from './secrets.ts';
import { readSecrets } from './secrets-file.ts';
import { reportOf, whyNotReadable } from './settings-report.ts';

const USAGE = `Usage: npm run -s config -- export [--out FILE] [--without-people]
       npm run -s config -- apply FILE [--dry-run] [--json] [--prune] [--secrets FILE] [--despite-failed-tests]`;

// Prisma asks the driver several things at once within a transaction, of which the driver warns: nothing that an operator could mend.
process.noDeprecation = true;

/** Takes all settings of the company as one file, or makes them what a file says. */
await operate(async (settings, undo) => {
  const { values, positionals } = wordsOf(process.argv.slice(2));
  const [deed, file, ...more] = positionals;
  const { out, 'without-people': alone, ...ofApply } = values;
  const isExport = deed === 'export' && file === undefined && Object.keys(ofApply).length === 0;
  if (isExport) return await exportTo(out, { alone: alone === true, settings, undo });
  if (deed !== 'apply' || file === undefined || more.length > 0 || out !== undefined || alone !== undefined)
    throw new Error(USAGE);
  await applyFrom(file, { flags: ofApply, settings, undo });
});

function wordsOf(words: string[]) {
  const flag = { type: 'boolean' } as const;
  const name = { type: 'string' } as const;
  const options = { out: name, secrets: name, json: flag, prune: flag } as const;
  const long = { 'dry-run': flag, 'despite-failed-tests': flag, 'without-people': flag } as const;
  try {
    return parseArgs({ args: words, allowPositionals: true, options: { ...options, ...long } });
  } catch {
    throw new Error(USAGE);
  }
}

type Place = { readonly settings: StartSettings; readonly undo: Undo };
type Flags = Omit<ReturnType<typeof wordsOf>['values'], 'out' | 'without-people'>;

async function exportTo(
  out: string | undefined,
  { alone, ...place }: Place & { readonly alone: boolean },
): Promise<void> {
  const outcome = await exportSettings(await openStores(place));
  if (outcome.type !== 'exported') throw new Error(whyNotReadable(outcome));
  const json = settingsJson(alone ? withoutPeople(outcome.settings) : outcome.settings);
  if (out === undefined) process.stdout.write(json);
  else
    await writeFile(pathAsked(out), json).catch((error: unknown) => {
      throw new Error(writeProblem(out, error, 'name a file in a folder that this user may write.'));
    });
}

async function applyFrom(file: string, { flags, ...place }: Place & { readonly flags: Flags }): Promise<void> {
  const wanted = readSettingsFile(await wordsIn(file));
  if (typeof wanted === 'string') throw new Error(`${file} is not as a file of settings should be:\n${wanted}`);
  const secrets =
    flags.secrets === undefined ? new Map<string, string>() : readSecrets(flags.secrets, await wordsIn(flags.secrets));
  const { settingsAtOnce, clock } = await openStores(place);
  const outcome = await applySettings(
    { settingsAtOnce, clock, newId: randomUUID, sealSecret: await sealerOf(place.settings) },
    {
      ...{ wanted, secrets, prune: flags.prune === true, dryRun: flags['dry-run'] === true },
      despiteFailedTests: flags['despite-failed-tests'] === true,
    },
  );
  if (outcome.type === 'refused') throw new Error(whyNotReadable(outcome));
  if (outcome.type === 'failed') process.exitCode = 1;
  process.stdout.write(flags.json === true ? `${JSON.stringify(outcome, null, 2)}\n` : reportOf(outcome, wanted));
}

async function openStores({ settings, undo }: Place) {
  const databaseUrl = await joinMigratedDatabase(settings, undo);
  const stores = createStores({ databaseUrl, applicationName: 'rejoin-config' });
  undo.push(stores.close);
  await stores.check();
  return stores;
}

/** With the secret that the programs have. */
async function sealerOf(settings: StartSettings): Promise<(secret: string) => string> {
  const kept = await authSecretOf(settings);
  return (secret) => {
    if (kept === undefined)
      throw new Error('Set AUTH_SECRET to the one of the installation: secrets are sealed with it.');
    return sealSecret(kept, secret);
  };
}

async function wordsIn(file: string): Promise<string> {
  return await readFile(pathAsked(file), 'utf8').catch(() => {
    throw new Error(`${file} can't be read.`);
  });
}
