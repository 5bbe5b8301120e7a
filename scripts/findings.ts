import type { DatabaseFacts, WorkFacts } from '@rejoin/db/examine-database';
import { NEWS_KEPT_SECONDS } from '@rejoin/db/news/news-line';
import { type ServerFacts, serverProblem } from '@rejoin/db/server-facts';
import { GATEWAY_LAPSE_MS } from '@rejoin/use-cases/ports/connection-register';
import type { StartSettings } from './env.ts';
import type { Health } from './program.ts';

/** What one check found: one sentence, which says what to do where something is not well. */
export type Finding = {
  readonly check: string;
  readonly verdict: 'ok' | 'warning' | 'problem';
  readonly says: string;
};

const CLOCK_MS = 5000;
const LITTLE_BYTES = 2 * 1024 ** 3;
const DAY_MS = 86_400_000;
const SOON_DAYS = 14;
const TOO_LITTLE_BYTES = 256 * 1024 ** 2;

export function found(check: string, verdict: Finding['verdict'], says: string): Finding {
  return { check, verdict, says };
}

export function judgeDatabase(facts: DatabaseFacts): Finding[] {
  const { clockAheadMs, missingMigrations, unknownMigrations, work } = facts;
  const off = Math.abs(clockAheadMs) > CLOCK_MS;
  return [
    judgeServer(facts),
    judgeMigrations(missingMigrations, unknownMigrations),
    off
      ? found(
          'clock',
          'warning',
          `This machine's clock is ${Math.abs(clockAheadMs)} ms ${clockAheadMs > 0 ? 'behind' : 'ahead of'} the database's: set both by NTP, or sign-ins may be taken for expired.`,
        )
      : found('clock', 'ok', `The database's clock differs by ${Math.abs(clockAheadMs)} ms.`),
    ...(work === undefined ? [] : judgeWork(work)),
  ];
}

function judgeServer(facts: ServerFacts): Finding {
  const problem = serverProblem(facts);
  if (problem !== undefined) return found('database', 'problem', problem);
  if (facts.foldsLetters) return found('database', 'ok', `Postgres ${facts.version} answers.`);
  return found(
    'database',
    'warning',
    "The database doesn't know the small letters of capitals beyond A to Z, so that words with them are found as they are written alone: one made with LOCALE 'C.UTF-8' does.",
  );
}

function judgeMigrations(missing: readonly string[], unknown: readonly string[]): Finding {
  if (unknown.length > 0) {
    return found(
      'migrations',
      'problem',
      `The database knows ${unknown[0]}, which this Rejoin does not: start the newer one.`,
    );
  }
  if (missing.length > 0) {
    return found('migrations', 'warning', `${missing.length} are to come: back up, and \`npm start\` applies them.`);
  }
  return found('migrations', 'ok', 'All are applied.');
}

function judgeWork({ company, gatewayAges, newsCount, oldestNewsAge, ...late }: WorkFacts): Finding[] {
  const alive = gatewayAges.filter((age) => age * 1000 <= GATEWAY_LAPSE_MS).length;
  const dead = gatewayAges.length - alive;
  const overdue = alive > 0 && late.overdueConversations > 0;
  return [
    company === undefined
      ? found('company', 'warning', 'There is none yet: `npm start` founds it.')
      : found('company', 'ok', `${company}.`),
    dead > 0 && alive > 0
      ? found(
          'gateways',
          'warning',
          `${alive} live, and ${dead} that ended without a word are still in the register: look into why.`,
        )
      : found('gateways', 'ok', alive > 0 ? `${alive} live.` : 'None lives.'),
    alive > 0 && oldestNewsAge > 2 * NEWS_KEPT_SECONDS
      ? found(
          'news',
          'warning',
          `${newsCount} wait, the oldest for ${Math.round(oldestNewsAge / 60)} minutes: see why the gateways' logs say they are not trimmed.`,
        )
      : found('news', 'ok', `${newsCount} are kept.`),
    overdue
      ? found(
          'deadlines',
          'warning',
          `${late.overdueConversations} conversations have waited for their deadline for a minute and more: see the gateways' logs.`,
        )
      : found('deadlines', 'ok', 'None is overdue.'),
    late.undeletedFiles > 0
      ? found(
          'removed files',
          'warning',
          `${late.undeletedFiles} were to be removed an hour ago and more: see whether attachments can be written.`,
        )
      : found('removed files', 'ok', 'None is left over.'),
    judgeWebhooks(late),
  ];
}

function judgeWebhooks({ failingWebhooks, webhooksOff }: Pick<WorkFacts, 'failingWebhooks' | 'webhooksOff'>): Finding {
  if (failingWebhooks.length + webhooksOff.length === 0) return found('webhooks', 'ok', 'None fails.');
  const said = [
    ...failingWebhooks.map((name) => `${name} reaches no server that takes it`),
    ...webhooksOff.map((name) => `${name} was switched off by itself`),
  ];
  return found('webhooks', 'warning', `${said.join(', ')}: see Integrations > Webhooks in the console.`);
}

/** `shut`: whose secrets don't open with the AUTH_SECRET that the programs have. */
export function judgeSecrets(shut: readonly string[]): Finding {
  if (shut.length === 0) return found('secrets', 'ok', 'All open with the AUTH_SECRET there is.');
  return found(
    'secrets',
    'problem',
    `What is kept with ${shut.join(', ')} was sealed under another AUTH_SECRET: put that one back, or enter it again in the console.`,
  );
}

export function judgeSpace(folder: string, freeBytes: number): Finding {
  const free = `${(freeBytes / 1024 ** 3).toFixed(1)} GiB are free where ${folder} is`;
  if (freeBytes < TOO_LITTLE_BYTES) return found('disk', 'problem', `${free}: make room now, Postgres stops without.`);
  if (freeBytes < LITTLE_BYTES) return found('disk', 'warning', `${free}: make room.`);
  return found('disk', 'ok', `${free}.`);
}

/** Why nothing can be kept there. */
export function cannotBeWritten(folder: string): string {
  return `${folder} cannot be written: give this user write access to it, or set DATA_DIR to another folder.`;
}

/** `ends`: when the certificate does. Who renews it by itself does so a month before. */
export function judgeCertificate(ends: Date, now: Date): Finding {
  const days = Math.floor((ends.getTime() - now.getTime()) / DAY_MS);
  const day = ends.toISOString().slice(0, 10);
  const renew = 'put a new one in TLS_CERT_FILE, with its key in TLS_KEY_FILE, and send the gateway SIGHUP.';
  if (days < 0) return found('certificate', 'problem', `It ended on ${day}: ${renew}`);
  if (days < SOON_DAYS) return found('certificate', 'warning', `It ends on ${day}: ${renew}`);
  return found('certificate', 'ok', `It holds until ${day}.`);
}

export function judgeAddress(setting: string, address: string): Finding {
  if (new URL(address).protocol === 'https:' || isOfThisMachine(address)) return found(setting, 'ok', address);
  return found(
    setting,
    'problem',
    `${address} has no TLS: put a proxy with a certificate before it, and write https://.`,
  );
}

/** `signIns`: who may sign in with the password of the demo company. On one's own machine that is what it is for. */
export function judgeDemoPasswords(
  signIns: number,
  { publicGatewayUrl, webOrigin, adminOrigin }: Pick<StartSettings, 'publicGatewayUrl' | 'webOrigin' | 'adminOrigin'>,
): Finding {
  if (signIns === 0 || [publicGatewayUrl, webOrigin, adminOrigin].every(isOfThisMachine))
    return found('demo passwords', 'ok', signIns === 0 ? 'Nobody has one.' : 'They are for this machine.');
  return found(
    'demo passwords',
    'problem',
    `${signIns === 1 ? '1 person signs' : `${signIns} people sign`} in with the demo company's password, which everybody knows: found your own company with COMPANY_NAME in an empty database, or give each another password.`,
  );
}

function isOfThisMachine(address: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(address).hostname);
}

export type PortFacts = {
  readonly setting: string;
  readonly port: number;
  /** What whoever listens there says; absent: nobody does. */
  readonly health: Health | undefined;
};

export function judgePort({ setting, port, health }: PortFacts): Finding {
  if (health === undefined) return found(setting, 'ok', `${port} is free: nothing of ours runs there.`);
  if (health === 'withoutDatabase')
    return found(setting, 'problem', `${port} is ours, and does not reach the database: see there.`);
  if (health === 'well') return found(setting, 'ok', `${port} is ours, and well.`);
  return found(
    setting,
    'problem',
    `Who listens on ${port} does not answer as Rejoin does: look into the log in DATA_DIR, or set ${setting} to another number.`,
  );
}
