import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@rejoin/db/migrate';
import { startGateway } from '../../scripts/programs.ts';
import { furnishCompany } from '../bench/company.ts';
import { reservePort } from '../stack/reserved-port.ts';
import { type Service, supervisePostgres, superviseProgram } from './supervisor.ts';

/** One Postgres and two gateways that come back when they are killed, and a company with agents. */
export type ChaosInstallation = {
  readonly postgres: Service;
  readonly gateways: readonly { readonly origin: string; readonly service: Service }[];
  readonly databaseUrl: string;
  readonly authSecret: string;
  readonly agentIds: readonly string[];
  /** Logs are below it. */
  readonly folder: string;
  /** Stops everything; `keep` leaves the folder. */
  readonly stop: (keep: boolean) => Promise<void>;
};

/** One guest may write and read faster than a person can, to make up for what waited. */
const RAISED = {
  GUEST_MESSAGES_PER_SECOND: '100000',
  GUEST_REQUESTS_PER_MINUTE: '100000000',
  GUEST_HISTORY_PAGES_PER_MINUTE: '100000000',
  GUEST_CONFIGURES_PER_MINUTE: '100000000',
  GUEST_CONNECTIONS_PER_MINUTE: '100000000',
};
const GATEWAYS = 2;

export async function openInstallation(agents: number): Promise<ChaosInstallation> {
  const folder = await mkdtemp(join(tmpdir(), 'rejoin-chaos-'));
  const postgres = supervisePostgres(join(folder, 'postgres'), await reservePort());
  const databaseUrl = await postgres.url();
  await migrate(databaseUrl);
  const agentIds = await furnishCompany(databaseUrl, agents);
  const authSecret = randomBytes(32).toString('hex');
  const gateways = await Promise.all(
    Array.from({ length: GATEWAYS }, async (_, index) => {
      const port = await reservePort();
      const origin = `http://localhost:${port}`;
      const installation = {
        databaseUrl,
        authSecret,
        dataDirectory: folder,
        publicGatewayUrl: origin,
        webOrigin: origin,
        adminOrigin: origin,
        logLevel: 'warn',
        gatewayOnly: RAISED,
      };
      const name = `gateway-${index + 1}`;
      return {
        origin,
        service: superviseProgram(name, () => startGateway(installation, name, port), `${origin}/readyz`),
      };
    }),
  );
  await Promise.all(gateways.map(({ service }) => service.up()));
  async function stop(keep: boolean): Promise<void> {
    await Promise.all(gateways.map(({ service }) => service.stop()));
    await postgres.stop();
    if (!keep) await rm(folder, { recursive: true, force: true });
  }
  return { postgres, gateways, databaseUrl, authSecret, agentIds, folder, stop };
}
