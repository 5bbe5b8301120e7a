import { randomBytes } from 'node:crypto';
import { freePort } from '@rejoin/db/embedded';
import { migrate } from '@rejoin/db/migrate';
import { waitUntilHealthy } from '../../scripts/program.ts';
import { startGateway } from '../../scripts/programs.ts';
import { connectAgent } from './agent-client.ts';
import { DEPLOYMENT, furnishCompany } from './company.ts';
import { connectGuest } from './guest-client.ts';
import type { Pair } from './line.ts';
import { type Measured, measure } from './measure.ts';
import { temporaryPostgres } from './temporary-postgres.ts';

/** The only thing that is set otherwise than by default: one guest may write faster than a person can. */
const RAISED = {
  GUEST_MESSAGES_PER_SECOND: '100000',
  GUEST_REQUESTS_PER_MINUTE: '100000000',
  GUEST_CONNECTIONS_PER_MINUTE: '100000000',
};

/** What the real gateway does with so many guests, each in a conversation with an agent of their own. */
export async function measureRejoin(pairs: number, seconds: number): Promise<Measured> {
  const postgres = await temporaryPostgres();
  await migrate(postgres.url);
  const agentIds = await furnishCompany(postgres.url, pairs);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const authSecret = randomBytes(32).toString('hex');
  const installation = {
    databaseUrl: postgres.url,
    authSecret,
    dataDirectory: postgres.folder,
    publicGatewayUrl: url,
    webOrigin: url,
    adminOrigin: url,
    logLevel: 'warn',
    gatewayOnly: RAISED,
  };
  const gateway = startGateway(installation, 'gateway', port);
  try {
    await waitUntilHealthy(gateway, `${url}/readyz`);
    return await measure(await connectPairs(url, { authSecret, agentIds }), seconds);
  } finally {
    await gateway.stop();
    await postgres.stop();
  }
}

/** Every guest begins with a number, by which the agent who was offered the conversation is found. */
async function connectPairs(
  url: string,
  who: { authSecret: string; agentIds: readonly string[] },
): Promise<readonly Pair[]> {
  const agents = await Promise.all(
    who.agentIds.map((agentId) => connectAgent(url, { authSecret: who.authSecret, agentId })),
  );
  const guests = await Promise.all(who.agentIds.map(() => connectGuest(url, DEPLOYMENT)));
  for (const [index, guest] of guests.entries()) guest.send(`${index}`);
  return Promise.all(
    agents.map(async (agent) => {
      const guest = guests[Number(await agent.connected)];
      if (guest === undefined) throw new Error('An agent was connected with somebody unknown');
      return { guest, agent };
    }),
  );
}
