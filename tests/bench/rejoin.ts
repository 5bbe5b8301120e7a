import { randomBytes } from 'node:crypto';
import { freePort } from '@rejoin/db/embedded';
import { migrate } from '@rejoin/db/migrate';
import { type Program, waitUntilHealthy } from '../../scripts/program.ts';
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

type Load = { readonly pairs: number; readonly seconds: number; readonly gateways: number };

/** What real gateways do with so many guests, each in a conversation with an agent of their own. They come to one gateway after the other. */
export async function measureRejoin({ pairs, seconds, gateways }: Load): Promise<Measured> {
  const postgres = await temporaryPostgres();
  await migrate(postgres.url);
  const agentIds = await furnishCompany(postgres.url, pairs);
  const authSecret = randomBytes(32).toString('hex');
  const started: Started[] = [];
  try {
    for (let index = 0; index < gateways; index += 1) started.push(await start(index, { postgres, authSecret }));
    for (const { program, url } of started) await waitUntilHealthy(program, `${url}/readyz`);
    const urls = started.map(({ url }) => url);
    return await measure(await connectPairs(urls, { authSecret, agentIds }), seconds);
  } finally {
    for (const { program } of started) await program.stop();
    await postgres.stop();
  }
}

type Started = { readonly program: Program; readonly url: string };
type House = { readonly postgres: { readonly url: string; readonly folder: string }; readonly authSecret: string };

async function start(index: number, { postgres, authSecret }: House): Promise<Started> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
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
  return { program: startGateway(installation, `gateway ${index + 1}`, port), url };
}

/** Every guest begins with a number, by which the agent who was offered the conversation is found. */
async function connectPairs(
  urls: readonly string[],
  who: { authSecret: string; agentIds: readonly string[] },
): Promise<readonly Pair[]> {
  const places = who.agentIds.map((agentId, index) => ({ agentId, url: urls[index % urls.length] ?? '' }));
  const { authSecret } = who;
  const agents = await Promise.all(places.map(({ agentId, url }) => connectAgent(url, { authSecret, agentId })));
  const guests = await Promise.all(places.map(({ url }) => connectGuest(url, DEPLOYMENT)));
  for (const [index, guest] of guests.entries()) guest.send(`${index}`);
  return Promise.all(
    agents.map(async (agent) => {
      const guest = guests[Number(await agent.connected)];
      if (guest === undefined) throw new Error('An agent was connected with somebody unknown');
      return { guest, agent };
    }),
  );
}
