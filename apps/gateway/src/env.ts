import { S3_WHAT_TO_DO, s3Problem, s3Variables } from '@rejoin/blobs/s3-settings';
import { LIMITS } from '@rejoin/protocol/limits';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65_535);
const url = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin);
const origins = z
  .string()
  .transform((list) => list.split(',').map((each) => each.trim()))
  .transform((list) => list.map((each) => (each.includes('://') ? each : `https://${each}`)))
  .pipe(z.array(url));
const rate = z.coerce.number().positive();

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

const schema = z.object({
  GATEWAY_PORT: port.default(4000),
  GATEWAY_HOST: z.string().default('0.0.0.0'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  AUTH_SECRET: z.string().min(32),
  /** Without S3, attachments are kept in `blobs` below it. */
  DATA_DIR: z.string().default('.data'),
  /** The gateway's origin as browsers reach it. */
  PUBLIC_GATEWAY_URL: url.optional(),
  /** The workspace's origin as browsers reach it. */
  WEB_ORIGIN: url.default('http://localhost:3000'),
  /** PEM files; where they are given, the gateway speaks TLS. */
  TLS_CERT_FILE: z.string().optional(),
  TLS_KEY_FILE: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS).default('info'),
  /** Where the built messenger is; by default beside this program. */
  MESSENGER_DIST: z.string().optional(),
  ...s3Variables,
  /** Days after which files that were sent are removed; left out: never. The guest API's own service says 15. */
  KEEP_FILES_DAYS: z.coerce.number().int().min(1).max(36_500).optional(),
  /** Origins that flows may ask, as `https://shop.example`; empty: every public one by https. */
  FLOW_ENDPOINT_HOSTS: origins.default([]),
  /** Origins that webhooks may have, likewise. */
  WEBHOOK_HOSTS: origins.default([]),
  GUEST_MESSAGES_PER_SECOND: rate.optional(),
  GUEST_REQUESTS_PER_MINUTE: rate.optional(),
  GUEST_ECHOES_PER_MINUTE: rate.optional(),
  GUEST_HISTORY_PAGES_PER_MINUTE: rate.optional(),
  GUEST_CONFIGURES_PER_MINUTE: rate.optional(),
  GUEST_CONNECTIONS_PER_MINUTE: rate.optional(),
  GUEST_CONNECTIONS_PER_SESSION: z.coerce.number().int().positive().default(LIMITS.connectionsPerSession),
});

export type Environment = z.infer<typeof schema>;

const WHAT_TO_DO: Partial<Record<keyof Environment, string>> = {
  DATABASE_URL: 'Set DATABASE_URL to a Postgres address such as postgres://user:password@localhost:5432/rejoin.',
  AUTH_SECRET: 'Set AUTH_SECRET to at least 32 random characters, the same for every program of the installation.',
  GATEWAY_PORT: 'Set GATEWAY_PORT to a number from 0 to 65535.',
  PUBLIC_GATEWAY_URL: 'Set PUBLIC_GATEWAY_URL to an address such as https://chat.example.',
  ...S3_WHAT_TO_DO,
  KEEP_FILES_DAYS: 'Set KEEP_FILES_DAYS to a whole number of days, 1 or more, or leave it out to keep files.',
  FLOW_ENDPOINT_HOSTS: 'Set FLOW_ENDPOINT_HOSTS to hosts such as orders.shop.example,http://localhost:9000.',
  WEBHOOK_HOSTS: 'Set WEBHOOK_HOSTS to hosts such as crm.shop.example,http://localhost:9000.',
  WEB_ORIGIN: 'Set WEB_ORIGIN to an address such as https://agents.example.',
  LOG_LEVEL: `Set LOG_LEVEL to ${LOG_LEVELS.slice(0, -1).join(', ')} or ${LOG_LEVELS.at(-1)}.`,
  GUEST_CONNECTIONS_PER_SESSION: 'Set GUEST_CONNECTIONS_PER_SESSION to a whole number above 0, or leave it out.',
};

/** Reads and checks the settings. A string says in one sentence what to do. */
export function readEnvironment(env: NodeJS.ProcessEnv = process.env): Environment | string {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return s3Problem(parsed.data) ?? tlsProblem(parsed.data) ?? parsed.data;
  const name = parsed.error.issues[0]?.path[0] as keyof Environment;
  return WHAT_TO_DO[name] ?? `Set ${name} to a number above 0, or leave it out.`;
}

function tlsProblem({ TLS_CERT_FILE: cert, TLS_KEY_FILE: key }: Environment): string | undefined {
  if ((cert === undefined) === (key === undefined)) return undefined;
  return 'Set both TLS_CERT_FILE and TLS_KEY_FILE, or neither.';
}
