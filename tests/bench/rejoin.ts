import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { migrate } from '@rejoin/db/migrate';
import { type Program, waitUntilHealthy } from '../../scripts/program.ts';
import { startGateway } from '../../scripts/programs.ts';
import { reservePort } from '../stack/reserved-port.ts';
import { connectAgent } from './agent-client.ts';
import { DEPLOYMENT, furnishCompany } from './company.ts';
import { connectGuest } from './guest-client.ts';
import type { Pair } from './line.ts';
import { type Measured, measure, type Phase } from './measure.ts';
import { type Profiled, profileOf, readProfiles } from './profile.ts';
import { temporaryPostgres } from './temporary-postgres.ts';

/** The only thing that is set otherwise than by default: one guest may write faster than a person can. */
const RAISED = {
  GUEST_MESSAGES_PER_SECOND: '100000',
  GUEST_REQUESTS_PER_MINUTE: '100000000',
  GUEST_CONNECTIONS_PER_MINUTE: '100000000',
};

type Load = {
  readonly pairs: number;
  readonly seconds: number;
  readonly gateways: number;
  /** Also tell where the gateways' time goes, which takes some of it. */
  readonly profile: boolean;
};

/** By the name of the phase. */
type Profile = Readonly<Record<string, Profiled>>;

/** What real gateways do with so many guests, each in a conversation with an agent of their own. They come to one gateway after the other. */
export async function measureRejoin(load: Load): Promise<Measured & { readonly profile?: Profile }> {
  const postgres = await temporaryPostgres();
  const house = { postgres, authSecret: randomBytes(32).toString('hex'), profiles: join(postgres.folder, 'profiles') };
  try {
    await migrate(postgres.url);
    const { measured, phases } = await measureIn(house, load);
    return load.profile ? { ...measured, profile: await readProfile(house.profiles, phases) } : measured;
  } finally {
    await postgres.stop();
  }
}

/** The gateways are gone afterwards, and have left their profiles. */
async function measureIn(house: House, { pairs, seconds, gateways, profile }: Load) {
  const agentIds = await furnishCompany(house.postgres.url, pairs);
  const started: Started[] = [];
  try {
    for (let index = 0; index < gateways; index += 1) started.push(await start(index, house, profile));
    for (const { program, url } of started) await waitUntilHealthy(program, `${url}/readyz`);
    const urls = started.map(({ url }) => url);
    return await measure(await connectPairs(urls, { authSecret: house.authSecret, agentIds }), seconds);
  } finally {
    for (const { program } of started) await program.stop();
  }
}

async function readProfile(directory: string, phases: readonly Phase[]): Promise<Profile> {
  const profiles = await readProfiles(directory);
  return Object.fromEntries(phases.map((phase) => [phase.name, profileOf(profiles, phase)]));
}

type Started = { readonly program: Program; readonly url: string };
type House = {
  readonly postgres: { readonly url: string; readonly folder: string };
  readonly authSecret: string;
  readonly profiles: string;
};

async function start(index: number, { postgres, authSecret, profiles }: House, profile: boolean): Promise<Started> {
  const port = await reservePort();
  const url = `http://localhost:${port}`;
  const profiled = { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${JSON.stringify(profiles)}` };
  const installation = {
    databaseUrl: postgres.url,
    authSecret,
    dataDirectory: postgres.folder,
    publicGatewayUrl: url,
    webOrigin: url,
    adminOrigin: url,
    logLevel: 'warn',
    gatewayOnly: profile ? { ...RAISED, ...profiled } : RAISED,
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
