import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startEmbeddedPostgres } from '@rejoin/db/embedded';
import { migrate } from '@rejoin/db/migrate';
import { waitUntilHealthy } from '../../../scripts/program.ts';
import { startGateway } from '../../../scripts/programs.ts';
import { readDeployment } from '../deployments.ts';
import type { Host } from '../host.ts';
import { furnishCompany } from './company.ts';
import { openDesk } from './own-desk.ts';

/** Brings up a gateway of our own on a Postgres of its own, with a company and agents, calls `use`, and takes it all down. */
export async function withOwnHost<Answer>(use: (host: Host) => Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  const folder = await mkdtemp(join(tmpdir(), 'rejoin-conformance-'));
  const undo: (() => unknown)[] = [() => rm(folder, { recursive: true, force: true })];
  try {
    const postgres = await startEmbeddedPostgres({ directory: join(folder, 'postgres') });
    undo.push(postgres.stop);
    await migrate(postgres.url);
    signal.throwIfAborted();
    const { unattended, attended, agentIds } = await furnishCompany(postgres.url);
    const port = await freePort();
    const httpUrl = `http://localhost:${port}`;
    const authSecret = randomBytes(32).toString('hex');
    const gateway = startGateway(
      {
        databaseUrl: postgres.url,
        authSecret,
        dataDirectory: folder,
        publicGatewayUrl: httpUrl,
        webOrigin: httpUrl,
        adminOrigin: httpUrl,
        logLevel: 'warn',
      },
      'gateway',
      port,
    );
    undo.push(gateway.stop);
    await waitUntilHealthy(gateway, `${httpUrl}/readyz`, signal);
    const desk = await openDesk({ gatewayUrl: httpUrl, authSecret, agentIds });
    undo.push(desk.close);
    const deployments = [
      ...(await Promise.all(unattended.map((id) => readDeployment(httpUrl, id, { attended: false, greets: true })))),
      ...(await Promise.all(attended.map((id) => readDeployment(httpUrl, id, { attended: true, greets: false })))),
    ];
    const ended = gateway.ended.then((sentence): never => {
      throw new Error(sentence);
    });
    const stopped = new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(new Error('Stopped.'))),
    );
    return await Promise.race([
      use({ url: httpUrl.replace('http', 'ws'), httpUrl, origin: undefined, deployments, desk }),
      ended,
      stopped,
    ]);
  } finally {
    for (const each of undo.reverse()) await each();
  }
}
