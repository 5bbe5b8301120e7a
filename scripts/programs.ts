import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type LogTo, ROOT } from './env.ts';
import { flagsOfNode } from './flags-of-node.ts';
import { type Program, startProgram } from './program.ts';

/** What every program of one installation shares. */
export type Installation = {
  databaseUrl: string;
  authSecret: string;
  /** Attachments, logs, and what Node has compiled. */
  dataDirectory: string;
  /** The gateway's address as browsers reach it. */
  publicGatewayUrl: string;
  /** The workspace's address as browsers reach it. */
  webOrigin: string;
  /** The console's address as browsers reach it. */
  adminOrigin: string;
  logLevel: string;
  /** Where the programs' logs go; left out: into files of the data directory. */
  logTo?: LogTo;
  /** Settings that only the gateway knows. */
  gatewayOnly?: Record<string, string>;
};

export type NextApp = 'web' | 'admin';

/**
 * V8 puts objects of a kind of which many have lived on among the old ones at once. In a gateway that kind is whatever was under way
 * in a rush; afterwards each such object, dead or not, keeps all that it points to until the next full collection (decision 0064).
 */
export const GATEWAY_FLAGS = ['--no-allocation-site-pretenuring'];

export function startGateway(installation: Installation, name: string, port: number): Program {
  return startProgram({
    name,
    words: [...flagsOfNode(GATEWAY_FLAGS), join(ROOT, 'apps', 'gateway', 'src', 'main.ts')],
    directory: join(ROOT, 'apps', 'gateway'),
    logFile: logFile(installation, name),
    env: {
      GATEWAY_PORT: String(port),
      DATABASE_URL: installation.databaseUrl,
      AUTH_SECRET: installation.authSecret,
      DATA_DIR: installation.dataDirectory,
      PUBLIC_GATEWAY_URL: installation.publicGatewayUrl,
      WEB_ORIGIN: installation.webOrigin,
      LOG_LEVEL: installation.logLevel,
      // Halves the time that it takes to start again.
      NODE_COMPILE_CACHE: join(installation.dataDirectory, 'compiled'),
      ...installation.gatewayOnly,
    },
  });
}

const BEAR_UNREAD_OUTPUT = pathToFileURL(join(import.meta.dirname, 'bear-unread-output.ts')).href;

/** Starts the built app; `npm run build` has to be done. */
export function startNextApp(installation: Installation, app: NextApp, port: number): Program {
  const directory = join(ROOT, 'apps', app);
  const next = createRequire(join(directory, 'package.json')).resolve('next/dist/bin/next');
  return startProgram({
    name: app,
    words: ['--import', BEAR_UNREAD_OUTPUT, next, 'start', '--port', String(port)],
    directory,
    logFile: logFile(installation, app),
    env: {
      DATABASE_URL: installation.databaseUrl,
      AUTH_SECRET: installation.authSecret,
      AUTH_TRUST_HOST: 'true',
      PUBLIC_GATEWAY_URL: installation.publicGatewayUrl,
      WEB_ORIGIN: installation.webOrigin,
      ADMIN_ORIGIN: installation.adminOrigin,
      NEXT_TELEMETRY_DISABLED: '1',
    },
  });
}

function logFile({ dataDirectory, logTo }: Installation, name: string): string | undefined {
  return logTo === 'output' ? undefined : join(dataDirectory, 'logs', `${name}.log`);
}
