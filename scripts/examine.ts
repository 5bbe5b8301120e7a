import { randomUUID } from 'node:crypto';
import { access, constants, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { openSecret } from '@rejoin/auth/sealed-secret';
import { holdsEmbeddedPostgres } from '@rejoin/db/embedded';
import { examineDatabase, type SealedSecret } from '@rejoin/db/examine-database';
import { settingsBlobStore } from './blob-store.ts';
import { checkGateway } from './check-gateway.ts';
import { readStartSettings, type StartSettings } from './env.ts';
import { fail, wordsOf } from './fail.ts';
import {
  cannotBeWritten,
  type Finding,
  found,
  judgeAddress,
  judgeCertificate,
  judgeDatabase,
  judgeDemoPasswords,
  judgePort,
  judgeSecrets,
  judgeSpace,
} from './findings.ts';
import { joinDatabase, type Undo } from './open-database.ts';
import { optionsOf } from './options-of.ts';
import { portProblem } from './port-problem.ts';
import { healthAt } from './program.ts';
import { authSecretOf } from './secrets.ts';

/** Says of everything that an installation needs whether it is well, a line each. The exit code is 1 where something is a problem. */
try {
  const { json } = optionsOf({ json: { type: 'boolean', default: false } }, 'Usage: npm run -s doctor -- [--json]');
  const findings = await examine();
  process.stdout.write(json ? `${JSON.stringify(findings, null, 2)}\n` : findings.map(lineOf).join(''));
  if (findings.some(({ verdict }) => verdict === 'problem')) process.exitCode = 1;
} catch (error) {
  fail(error);
}

async function examine(): Promise<Finding[]> {
  const settings = readStartSettings();
  if (typeof settings === 'string') return [found('settings', 'problem', settings)];
  const { problem, certificateEnds } = await checkGateway(settings);
  return [
    problem === undefined ? found('settings', 'ok', 'They can be read.') : found('settings', 'problem', problem),
    ...(certificateEnds === undefined ? [] : [judgeCertificate(certificateEnds, new Date())]),
    judgeAddress('PUBLIC_GATEWAY_URL', settings.publicGatewayUrl),
    judgeAddress('WEB_ORIGIN', settings.webOrigin),
    judgeAddress('ADMIN_ORIGIN', settings.adminOrigin),
    ...(await examinePorts(settings)),
    ...(await examinePlace(settings)),
    await checked('attachments', () => examineBlobs(settings)),
  ];
}

async function examinePorts({ gatewayScheme, gatewayPort, webPort, adminPort }: StartSettings): Promise<Finding[]> {
  const ports = [
    ['GATEWAY_PORT', gatewayPort, `${gatewayScheme}://127.0.0.1:${gatewayPort}/readyz`],
    ['WEB_PORT', webPort, `http://127.0.0.1:${webPort}/api/health`],
    ['ADMIN_PORT', adminPort, `http://127.0.0.1:${adminPort}/api/health`],
  ] as const;
  return Promise.all(
    ports.map(async ([setting, port, address]) => {
      const taken = (await portProblem(setting, port)) !== undefined;
      return judgePort({ setting, port, health: taken ? await healthAt(address) : undefined });
    }),
  );
}

/** A database of our own that was never started is not made for being looked at. */
async function examinePlace(settings: StartSettings): Promise<Finding[]> {
  const { databaseUrl, dataDirectory } = settings;
  const keeper = await keeperOf(dataDirectory);
  const space =
    keeper === undefined
      ? found('data', 'problem', cannotBeWritten(dataDirectory))
      : judgeSpace(dataDirectory, await freeIn(keeper));
  if (keeper === undefined && !databaseUrl) return [space];
  const undo: Undo = [];
  try {
    if (!(databaseUrl || (await holdsEmbeddedPostgres(join(dataDirectory, 'postgres')))))
      return [space, found('database', 'warning', `There is none in ${dataDirectory} yet: \`npm start\` makes it.`)];
    const facts = await examineDatabase(await joinDatabase(settings, undo));
    const secrets = facts.sealed === undefined ? [] : [judgeSecrets(await stayingShut(settings, facts.sealed))];
    const demo = facts.work === undefined ? [] : [judgeDemoPasswords(facts.work.demoSignIns, settings)];
    return [space, ...judgeDatabase(facts), ...secrets, ...demo];
  } catch (error) {
    return [space, failed('database', error)];
  } finally {
    for (const deed of undo.reverse()) await deed();
  }
}

/** Whose secrets can't be opened. */
async function stayingShut(settings: StartSettings, sealed: readonly SealedSecret[]): Promise<readonly string[]> {
  const authSecret = await authSecretOf(settings);
  return sealed
    .filter(({ sealedValue }) => authSecret === undefined || openSecret(authSecret, sealedValue) === undefined)
    .map(({ of }) => of);
}

async function freeIn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** The folder, or the one in which it would be made; `undefined`: it can't be written. */
async function keeperOf(folder: string): Promise<string | undefined> {
  if (!(await exists(folder)) && dirname(folder) !== folder) return keeperOf(dirname(folder));
  const isFolder = (await stat(folder)).isDirectory();
  const isOpen = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  return isFolder && isOpen ? folder : undefined;
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** A folder that was never written to is not made for being looked at either. */
async function examineBlobs(settings: StartSettings): Promise<Finding> {
  const where = settings.gatewayOnly['S3_BUCKET'] ?? join(settings.dataDirectory, 'blobs');
  if (!(settings.gatewayOnly['S3_BUCKET'] || (await exists(where))))
    return found('attachments', 'ok', `None are kept in ${where} yet.`);
  const blobs = await settingsBlobStore(settings);
  const name = randomUUID();
  await blobs.put(name, new Uint8Array([1]));
  const back = await blobs.get(name);
  await blobs.remove(name);
  return back?.length === 1
    ? found('attachments', 'ok', `${where} can be written and read.`)
    : found('attachments', 'problem', `What is written to ${where} can't be read: correct its permissions.`);
}

function checked(check: string, examination: () => Promise<Finding>): Promise<Finding> {
  return examination().catch((error: unknown) => failed(check, error));
}

function failed(check: string, error: unknown): Finding {
  return found(check, 'problem', wordsOf(error));
}

function lineOf({ check, verdict, says }: Finding): string {
  return `${verdict.padEnd(8)} ${check.padEnd(18)} ${says}\n`;
}
