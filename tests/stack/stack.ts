import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedDemo } from '@rejoin/db/demo/seed-demo';
import { migrate } from '@rejoin/db/migrate';
import { temporaryDatabase } from '@rejoin/db/testing/temporary-database';
import { type Program, waitUntilHealthy } from '../../scripts/program.ts';
import { type Installation, startGateway, startNextApp } from '../../scripts/programs.ts';
import { reservePort } from './reserved-port.ts';

export type StackOptions = {
  /** How many gateways share the one database. */
  gateways?: number;
  /** The gateway that agents' browsers use; guests may use any. */
  agentGateway?: number;
};

/** A whole installation on free ports, with the demo company, in a temporary folder and a database of its own. The apps have to be built. */
export type Stack = {
  databaseUrl: string;
  /** Holds the programs' logs until `stop`. */
  folder: string;
  /** The process number is that of now; a restart changes it. */
  gateways: readonly { readonly url: string; readonly pid: number }[];
  webUrl: string;
  adminUrl: string;
  /** Ends a gateway without a word to anybody; resolves when it is gone. */
  kill9: (index: number) => Promise<void>;
  /** Starts a gateway again on its port, stopping it first where it runs; resolves when it is ready. */
  restartGateway: (index: number) => Promise<void>;
  /** Ends every process and removes the folder and the database. */
  stop: () => Promise<void>;
};

type Gateway = { url: string; program: Program; readonly pid: number };

export async function startStack({ gateways: count = 1, agentGateway = 0 }: StackOptions = {}): Promise<Stack> {
  const folder = await mkdtemp(join(tmpdir(), 'rejoin-stack-'));
  const database = await temporaryDatabase();
  const databaseUrl = database.url;
  await migrate(databaseUrl);
  await seedDemo(databaseUrl);
  const [webPort = 0, adminPort = 0, ...gatewayPorts] = await Promise.all(
    Array.from({ length: 2 + count }, reservePort),
  );
  const gatewayUrls = gatewayPorts.map(localhost);
  const [webUrl, adminUrl] = [localhost(webPort), localhost(adminPort)];
  const authSecret = randomBytes(32).toString('base64url');
  const installation = (publicGatewayUrl = ''): Installation => {
    return {
      databaseUrl,
      authSecret,
      dataDirectory: folder,
      publicGatewayUrl,
      webOrigin: webUrl,
      adminOrigin: adminUrl,
      logLevel: 'info',
    };
  };

  const launch = (index: number) =>
    startGateway(installation(gatewayUrls[index]), `gateway-${index}`, gatewayPorts[index] ?? 0);
  const gateways = gatewayUrls.map((url, index) => gatewayAt(url, launch(index)));
  const web = startNextApp(installation(gatewayUrls[agentGateway]), 'web', webPort);
  const admin = startNextApp(installation(gatewayUrls[0]), 'admin', adminPort);
  const kill9 = (index: number) => nth(gateways, index).program.kill();
  const restartGateway = async (index: number) => {
    const gateway = nth(gateways, index);
    await gateway.program.stop();
    gateway.program = launch(index);
    await ready(gateway);
  };
  const stop = async () => {
    await Promise.all([...gateways.map(({ program }) => program), web, admin].map((program) => program.stop()));
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all([...gateways.map(ready), healthy(web, webUrl), healthy(admin, adminUrl)]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { databaseUrl, folder, gateways, webUrl, adminUrl, kill9, restartGateway, stop };
}

function gatewayAt(url: string, first: Program): Gateway {
  return {
    url,
    program: first,
    get pid() {
      return this.program.pid;
    },
  };
}

function localhost(port: number): string {
  return `http://localhost:${port}`;
}

function ready({ program, url }: Gateway): Promise<void> {
  return waitUntilHealthy(program, `${url}/readyz`);
}

function healthy(program: Program, url: string): Promise<void> {
  return waitUntilHealthy(program, `${url}/api/health`);
}

function nth(gateways: readonly Gateway[], index: number): Gateway {
  const gateway = gateways[index];
  if (!gateway) throw new Error(`There is no gateway ${index}: ask for more at startStack.`);
  return gateway;
}
