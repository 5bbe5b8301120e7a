import { randomUUID } from 'node:crypto';
import { flushCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { DEMO_DEPLOYMENT_ID } from '@rejoin/db/demo/seed-demo';
import { createStores } from '@rejoin/db/stores/create-stores';
import { FIRST_DEPLOYMENT_ID } from '@rejoin/use-cases/company/found-company';
import type { Logger } from 'pino';
import { type Certificate, readCertificate } from './certificate.ts';
import { createEndpointCaller } from './endpoints/endpoint-caller.ts';
import { type Environment, readEnvironment } from './env.ts';
import { createFileReader } from './files/file-reader.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { createLogger } from './logger.ts';
import { openBlobs } from './open-blobs.ts';
import { PATIENCE } from './patience.ts';
import { type GatewaySettings, guestRates } from './settings.ts';
import { startProblem } from './start-problem.ts';
import { createWebhookSender, WEBHOOK_TIMEOUT_MS } from './webhooks/webhook-sender.ts';

/** How long the gateway may take to finish what is in hand. */
const FAREWELL_MS = 8000;

// Node keeps what it has compiled only when it ends in order, and not at all without NODE_COMPILE_CACHE.
flushCompileCache();
const env = readEnvironment();
if (typeof env === 'string') giveUp(env);
else await run(env).catch((error: unknown) => giveUp(startProblem(error, env)));

async function run(environment: Environment): Promise<void> {
  const logger = createLogger(environment.LOG_LEVEL);
  const stores = createStores({
    databaseUrl: environment.DATABASE_URL,
    applicationName: 'rejoin-gateway',
    onNewsError: (error) => logger.warn({ err: error }, 'The line for news was lost and is opened again'),
  });
  await stores.check();
  const certificate = await certificateOf(environment);
  if (typeof certificate === 'string') return giveUp(certificate);
  const blobs = await openBlobs(environment, logger);
  const endpoints = createEndpointCaller({
    authSecret: environment.AUTH_SECRET,
    origins: environment.FLOW_ENDPOINT_HOSTS,
    onFailure: (cause, origin) =>
      logger.warn({ err: cause, origin }, 'An endpoint of a flow was not asked or did not answer'),
  });
  const webhookSender = createWebhookSender({
    authSecret: environment.AUTH_SECRET,
    origins: environment.WEBHOOK_HOSTS,
    clock: stores.clock,
    timeoutMs: WEBHOOK_TIMEOUT_MS,
    onFailure: (cause, origin) => logger.warn({ err: cause, origin }, 'A webhook was not reached or did not answer'),
  });
  const wired = { ...stores, blobs, files: createFileReader(), endpoints, webhookSender, newId: randomUUID };
  const gateway = await startGateway({
    settings: { ...settingsOf(environment), ...(certificate !== undefined && { certificate }) },
    stores: wired,
    logger,
  });
  logger.info({ port: gateway.port, url: gateway.publicUrl }, 'The gateway listens');

  if (certificate !== undefined) process.on('SIGHUP', () => void renewCertificate(gateway, environment, logger));
  let closing = false;
  async function close(signal: string): Promise<void> {
    if (closing) return;
    closing = true;
    logger.info({ signal }, 'The gateway closes');
    setTimeout(() => process.exit(1), FAREWELL_MS).unref();
    await gateway.close();
    await stores.close();
    process.exit(0);
  }
  for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => void close(signal));
  process.on('uncaughtException', (error) => {
    logger.fatal({ err: error }, 'The gateway fails');
    process.exit(1);
  });
}

async function certificateOf(environment: Environment): Promise<Certificate | string | undefined> {
  const { TLS_CERT_FILE: cert, TLS_KEY_FILE: key } = environment;
  return cert === undefined || key === undefined ? undefined : readCertificate({ cert, key });
}

/** A certificate that is not in order leaves the one that is shown. */
async function renewCertificate(gateway: Gateway, environment: Environment, logger: Logger): Promise<void> {
  const certificate = await certificateOf(environment);
  if (certificate === undefined) return;
  if (typeof certificate === 'string') return logger.error(certificate);
  gateway.renew(certificate);
  logger.info('The certificate was read again');
}

function settingsOf(environment: Environment): GatewaySettings {
  return {
    port: environment.GATEWAY_PORT,
    host: environment.GATEWAY_HOST,
    authSecret: environment.AUTH_SECRET,
    publicUrl: environment.PUBLIC_GATEWAY_URL,
    webOrigin: environment.WEB_ORIGIN,
    patience: PATIENCE,
    rates: guestRates(environment),
    connectionsPerSession: environment.GUEST_CONNECTIONS_PER_SESSION,
    keepFilesDays: environment.KEEP_FILES_DAYS,
    messengerDist: environment.MESSENGER_DIST ?? resolve(import.meta.dirname, '../../messenger/dist'),
    demoDeploymentIds: [DEMO_DEPLOYMENT_ID, FIRST_DEPLOYMENT_ID],
  };
}

function giveUp(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
