import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { validatePerson } from '@rejoin/core/directory/validate-person';
import { carriesWebMessaging, LICENCES, type Licence, WEB_MESSAGING_LICENCES } from '@rejoin/core/licences/licences';
import { NAME_MAX } from '@rejoin/core/name-limits';

/** The repository's folder. */
export const ROOT = join(import.meta.dirname, '..');

/** Lies in a folder that `npm run pack` has made. */
export const PACKED_MARK = '.packed';

/** Everything is installed and built here, and what would do it is not there. */
export const PACKED = existsSync(join(ROOT, PACKED_MARK));

/** The gateway's address where the settings say nothing of it. */
export const USUAL_GATEWAY_URL = 'http://localhost:4000';

export type StartSettings = {
  gatewayPort: number;
  /** `https` where the gateway has a certificate. */
  gatewayScheme: 'http' | 'https';
  webPort: number;
  adminPort: number;
  /** Holds the embedded Postgres, attachments, secrets and logs. */
  dataDirectory: string;
  /** Undefined: a Postgres of our own under dataDirectory. */
  databaseUrl: string | undefined;
  /** Undefined: made once and kept under dataDirectory. */
  authSecret: string | undefined;
  /** The gateway's address as browsers reach it. */
  publicGatewayUrl: string;
  /** The workspace's address as browsers reach it. */
  webOrigin: string;
  /** The console's address as browsers reach it. */
  adminOrigin: string;
  logLevel: string;
  logTo: LogTo;
  /** What is founded in a database without a company; undefined: the demo company. */
  company: CompanySettings | undefined;
  /** Settings that only the gateway knows and checks. */
  gatewayOnly: Record<string, string>;
};

/** Files under dataDirectory, or what `npm start` itself prints. */
export type LogTo = 'files' | 'output';

export type CompanySettings = { name: string; licence: Licence; adminName: string; adminEmail: string };

const GATEWAY_ONLY = [
  'GATEWAY_HOST',
  'KEEP_FILES_DAYS',
  'FLOW_ENDPOINT_HOSTS',
  'WEBHOOK_HOSTS',
  'S3_BUCKET',
  'S3_ENDPOINT',
  'S3_REGION',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
  'S3_PATH_STYLE',
  'GUEST_MESSAGES_PER_SECOND',
  'GUEST_REQUESTS_PER_MINUTE',
  'GUEST_ECHOES_PER_MINUTE',
  'GUEST_HISTORY_PAGES_PER_MINUTE',
  'GUEST_CONFIGURES_PER_MINUTE',
  'GUEST_CONNECTIONS_PER_MINUTE',
  'GUEST_CONNECTIONS_PER_SESSION',
];

/** Reads and checks the settings of `npm start`. A string says in one sentence what to do. */
export function readStartSettings(env: NodeJS.ProcessEnv = process.env): StartSettings | string {
  const ports = {
    gatewayPort: port(env, 'GATEWAY_PORT', 4000),
    webPort: port(env, 'WEB_PORT', 3000),
    adminPort: port(env, 'ADMIN_PORT', 3001),
  };
  const wrong = Object.values(ports).find((value) => typeof value === 'string');
  if (typeof wrong === 'string') return wrong;
  const { gatewayPort, webPort, adminPort } = ports as Record<keyof typeof ports, number>;
  if (new Set([gatewayPort, webPort, adminPort]).size < 3)
    return 'Give GATEWAY_PORT, WEB_PORT and ADMIN_PORT three different numbers.';

  const addresses = readAddresses(env);
  if (typeof addresses === 'string') return addresses;
  const certificate = { ...file(env, 'TLS_CERT_FILE'), ...file(env, 'TLS_KEY_FILE') };
  const gatewayScheme = 'TLS_CERT_FILE' in certificate ? 'https' : 'http';
  const databaseUrl = text(env, 'DATABASE_URL');
  if (databaseUrl && !/^postgres(ql)?:\/\//.test(databaseUrl)) {
    return 'Write DATABASE_URL as postgresql://user:password@host:5432/database, or leave it out to use the embedded Postgres.';
  }
  const authSecret = text(env, 'AUTH_SECRET');
  if (authSecret && authSecret.length < 32)
    return 'Make AUTH_SECRET at least 32 characters long, or leave it out to have one made.';
  const logTo = text(env, 'LOG_TO') ?? 'files';
  if (logTo !== 'files' && logTo !== 'output') return 'Set LOG_TO to files or to output, or leave it out for files.';
  const company = readCompany(env);
  if (typeof company === 'string') return company;
  return {
    gatewayPort,
    gatewayScheme,
    webPort,
    adminPort,
    dataDirectory: resolve(ROOT, text(env, 'DATA_DIR') ?? '.data'),
    databaseUrl: databaseUrl && fullyVerified(databaseUrl),
    authSecret,
    publicGatewayUrl: addresses.PUBLIC_GATEWAY_URL ?? `${gatewayScheme}://localhost:${gatewayPort}`,
    webOrigin: addresses.WEB_ORIGIN ?? `http://localhost:${webPort}`,
    adminOrigin: addresses.ADMIN_ORIGIN ?? `http://localhost:${adminPort}`,
    logLevel: text(env, 'LOG_LEVEL') ?? 'info',
    logTo,
    company,
    gatewayOnly: { ...pick(env, GATEWAY_ONLY), ...certificate },
  };
}

/** The modes of TLS that the driver takes for `verify-full`, and prints a warning of, as that. Not where it is told to take them as libpq does. */
function fullyVerified(databaseUrl: string): string {
  if (/[?&]uselibpqcompat=true(?:&|$)/.test(databaseUrl)) return databaseUrl;
  return databaseUrl.replace(/([?&]sslmode=)(?:prefer|require|verify-ca)(?=&|$)/g, '$1verify-full');
}

const ADDRESSES = ['PUBLIC_GATEWAY_URL', 'WEB_ORIGIN', 'ADMIN_ORIGIN'] as const;

/** Those that are given, as origins. */
function readAddresses(env: NodeJS.ProcessEnv): Partial<Record<(typeof ADDRESSES)[number], string>> | string {
  const origins: Partial<Record<(typeof ADDRESSES)[number], string>> = {};
  for (const name of ADDRESSES) {
    const given = text(env, name);
    if (given === undefined) continue;
    const url = URL.canParse(given) ? new URL(given) : undefined;
    if (url === undefined || !/^https?:$/.test(url.protocol) || url.href !== `${url.origin}/`)
      return `Write ${name} as browsers reach it, with https:// and without a path: https://chat.example.com.`;
    origins[name] = url.origin;
  }
  return origins;
}

function readCompany(env: NodeJS.ProcessEnv): CompanySettings | string | undefined {
  const name = text(env, 'COMPANY_NAME');
  const adminEmail = text(env, 'ADMIN_EMAIL');
  if (name === undefined && adminEmail !== undefined)
    return 'Set COMPANY_NAME as well as ADMIN_EMAIL, or neither: without a name the demo company is founded, whose passwords everybody knows.';
  if (name === undefined) return undefined;
  if (name.length > NAME_MAX) return `Make COMPANY_NAME at most ${NAME_MAX} characters long.`;
  const adminName = text(env, 'ADMIN_NAME') ?? 'Administrator';
  if (adminName.length > NAME_MAX) return `Make ADMIN_NAME at most ${NAME_MAX} characters long.`;
  if (adminEmail === undefined || validatePerson({ name: adminName, email: adminEmail }).length > 0)
    return 'Set ADMIN_EMAIL to the address with which the administrator of COMPANY_NAME signs in.';
  const wanted = text(env, 'COMPANY_LICENCE') ?? 'CX 3 Digital';
  const licence = LICENCES.find((each) => each === wanted);
  if (licence === undefined || !carriesWebMessaging([licence]))
    return `Set COMPANY_LICENCE to one that carries web messaging: ${WEB_MESSAGING_LICENCES.join(', ')}.`;
  return { name, licence, adminName, adminEmail };
}

/** Where a Chromium is, if the environment names one. */
export function readChromiumPath(env: NodeJS.ProcessEnv = process.env): string | undefined {
  return text(env, 'CHROMIUM_PATH');
}

/** What a program of ours inherits: the environment without the settings, which its starter hands it one by one. */
export function inheritedEnvironment(env: NodeJS.ProcessEnv = process.env): Record<string, string> {
  return pick(env, [
    'PATH',
    'HOME',
    'LANG',
    'LC_ALL',
    'TZ',
    'TMPDIR',
    'TERM',
    'HTTP_PROXY',
    'HTTPS_PROXY',
    'NO_PROXY',
    'NODE_EXTRA_CA_CERTS',
  ]);
}

function pick(env: NodeJS.ProcessEnv, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
}

/** A file that is named from where `npm start` is called; the programs run elsewhere. */
function file(env: NodeJS.ProcessEnv, name: string): Record<string, string> {
  const path = text(env, name);
  return path === undefined ? {} : { [name]: resolve(ROOT, path) };
}

function port(env: NodeJS.ProcessEnv, name: string, usual: number): number | string {
  const given = text(env, name);
  if (given === undefined) return usual;
  const value = Number(given);
  if (Number.isInteger(value) && value >= 1 && value <= 65_535) return value;
  return `Set ${name} to a number from 1 to 65535, or leave it out for ${usual}.`;
}

function text(env: NodeJS.ProcessEnv, name: string): string | undefined {
  return env[name]?.trim() || undefined;
}
