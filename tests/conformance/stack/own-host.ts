import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startProvider } from '@rejoin/auth/openid/provider.test-kit';
import { migrate } from '@rejoin/db/migrate';
import { createStores } from '@rejoin/db/stores/create-stores';
import { temporaryDatabase } from '@rejoin/db/testing/temporary-database';
import { waitUntilHealthy } from '../../../scripts/program.ts';
import { startGateway } from '../../../scripts/programs.ts';
import { reservePort } from '../../stack/reserved-port.ts';
import { type Deployment, readDeployment } from '../deployments.ts';
import type { Host } from '../host.ts';
import { ageSession, furnishCompany } from './company.ts';
import { openDesk } from './own-desk.ts';
import { furnishSignIn, identityOf } from './own-sign-in.ts';

type Undo = (() => unknown)[];

/** Brings up a gateway of our own on a database of its own, with a company and agents, calls `use`, and takes it all down. */
export async function withOwnHost<Answer>(use: (host: Host) => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  const undo: Undo = [];
  try {
    const { host, ended } = await bringUp(undo, signal);
    const stopped = Promise.withResolvers<never>();
    signal.addEventListener('abort', () => stopped.reject(new Error('Stopped.')));
    return await Promise.race([use(host), ended, stopped.promise]);
  } finally {
    for (const each of undo.reverse()) await each();
  }
}

async function bringUp(undo: Undo, signal: AbortSignal): Promise<{ host: Host; ended: Promise<never> }> {
  const folder = await mkdtemp(join(tmpdir(), 'rejoin-conformance-'));
  undo.push(() => rm(folder, { recursive: true, force: true }));
  const database = await temporaryDatabase();
  undo.push(database.stop);
  await migrate(database.url);
  signal.throwIfAborted();
  const stores = createStores({ databaseUrl: database.url });
  undo.push(stores.close);
  const authSecret = randomBytes(32).toString('hex');
  const provider = await startProvider();
  undo.push(provider.close);
  const company = await furnishCompany(stores);
  const identified = await furnishSignIn(stores, { authSecret, provider });
  const port = await reservePort();
  const httpUrl = `http://localhost:${port}`;
  const addresses = { publicGatewayUrl: httpUrl, webOrigin: httpUrl, adminOrigin: httpUrl };
  const installation = { databaseUrl: database.url, authSecret, dataDirectory: folder, logLevel: 'warn', ...addresses };
  const gateway = startGateway(installation, 'gateway', port);
  undo.push(gateway.stop);
  await waitUntilHealthy(gateway, `${httpUrl}/readyz`, signal);
  const desk = await openDesk({ gatewayUrl: httpUrl, authSecret, agentIds: company.agentIds });
  undo.push(desk.close);
  const host: Host = {
    url: httpUrl.replace('http', 'ws'),
    httpUrl,
    origin: undefined,
    deployments: await readDeployments(httpUrl, { ...company, identified }),
    desk,
    agedToken: (deploymentId, secondsLeft) => ageSession(stores, { deploymentId, secondsLeft }),
    identity: identityOf(provider),
  };
  const ended = gateway.ended.then((sentence): never => {
    throw new Error(sentence);
  });
  return { host, ended };
}

type Ids = Record<'unattended' | 'attended' | 'identified' | 'spare', readonly string[]>;

async function readDeployments(
  httpUrl: string,
  { unattended, attended, identified, spare }: Ids,
): Promise<Deployment[]> {
  const known = { lonely: false, attended: false, greets: true, aging: true, identified: false, spare: false };
  const read = (ids: readonly string[], more: Partial<typeof known> = {}) =>
    Promise.all(ids.map((id) => readDeployment(httpUrl, id, { ...known, ...more })));
  return [
    ...(await read(unattended, { lonely: true })),
    ...(await read(attended, { attended: true, greets: false })),
    ...(await read(identified, { identified: true })),
    ...(await read(spare, { spare: true })),
  ];
}
