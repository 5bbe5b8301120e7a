import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { migrate } from '@rejoin/db/migrate';
import { type Program, waitUntilHealthy } from '../../scripts/program.ts';
import { startGateway } from '../../scripts/programs.ts';
import { reservePort } from '../stack/reserved-port.ts';
import { DEPLOYMENT, furnishCompany } from './company.ts';
import { gatherCrowd } from './idle-crowd.ts';
import { optionsOrEnd } from './options-or-end.ts';
import { temporaryPostgres } from './temporary-postgres.ts';

/**
 * What a guest's connection costs the gateway that does nothing but wait, how fast they come, and how long it takes until all
 * are back when the gateway was killed and started again.
 */
const values = optionsOrEnd(
  { connections: { type: 'string', default: '10000' }, json: { type: 'boolean', default: false } },
  'Usage: npm run -s bench -- idle [--connections 10000] [--json]',
);
const connections = Number(values.connections);
if (!Number.isInteger(connections) || connections < 1) {
  say('Give --connections a whole number from 1 on, e.g. --connections 10000.');
  process.exit(1);
}
/** A process may have no more than this many connections, and none more than the ports of one address. */
const PER_PROCESS = 5000;
/** Open files beside the connections. */
const OTHER_FILES = 1000;
/** The first guests warm the gateway up before its memory is looked at. */
const WARM_UP = 200;
/** Memory is settled when it has not moved for this long by more than a hundredth, and looked at this long at most. */
const SETTLED_MS = 10_000;
const SETTLING_MAX_MS = 90_000;
/** Otherwise than by default: all guests come from one machine, within a minute. */
const RAISED = { GUEST_CONNECTIONS_PER_MINUTE: '100000000' };

allowFiles(connections + OTHER_FILES);
const postgres = await temporaryPostgres();
const stops: (() => unknown)[] = [postgres.stop];
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end(1));
try {
  const result = await run();
  process.stdout.write(`${JSON.stringify(result, undefined, values.json ? 0 : 2)}\n`);
  await end(0);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  await end(1);
}

async function run(): Promise<object> {
  await migrate(postgres.url);
  await furnishCompany(postgres.url, 1);
  const port = await reservePort();
  const url = `http://localhost:${port}`;
  const installation = {
    databaseUrl: postgres.url,
    authSecret: randomBytes(32).toString('hex'),
    dataDirectory: postgres.folder,
    publicGatewayUrl: url,
    webOrigin: url,
    adminOrigin: url,
    logLevel: 'warn',
    gatewayOnly: RAISED,
  };
  const start = () => startGateway(installation, 'gateway', port);
  const gateway = start();
  stops.unshift(gateway.stop);
  await waitUntilHealthy(gateway, `${url}/readyz`);
  const before = await warmUp(gateway, port);

  say(`${connections} guests come…`);
  let since = performance.now();
  const crowd = gatherCrowd(processesFor(connections), { port, deploymentId: DEPLOYMENT, count: connections });
  stops.unshift(crowd.stop);
  await crowd.allConfigured();
  const connectsPerSecond = Math.round(connections / secondsSince(since));
  say(`${connectsPerSecond}/s. They wait while the memory settles…`);
  const bytesPerConnection = Math.round(((await settledMemory(gateway)) - before) / connections);

  say(`${bytesPerConnection} bytes each. The gateway is killed and started again…`);
  since = performance.now();
  await gateway.kill();
  const again = start();
  stops.unshift(again.stop);
  await crowd.allConfigured();
  const allBackSeconds = Math.round(secondsSince(since) * 100) / 100;
  return { connections, bytesPerConnection, connectsPerSecond, allBackSeconds, raised: RAISED };
}

async function warmUp(gateway: Program, port: number): Promise<number> {
  const crowd = gatherCrowd(1, { port, deploymentId: DEPLOYMENT, count: Math.min(WARM_UP, connections) });
  await crowd.allConfigured();
  crowd.stop();
  return settledMemory(gateway);
}

/** Bytes that the process holds in memory, when that has stopped moving. */
async function settledMemory({ pid }: Program): Promise<number> {
  const until = Date.now() + SETTLING_MAX_MS;
  let settled = { bytes: await residentMemory(pid), at: Date.now() };
  while (Date.now() < until && Date.now() - settled.at < SETTLED_MS) {
    await delay(500);
    const bytes = await residentMemory(pid);
    if (Math.abs(bytes - settled.bytes) > settled.bytes / 100) settled = { bytes, at: Date.now() };
  }
  return residentMemory(pid);
}

async function residentMemory(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN) * 1024;
}

function processesFor(count: number): number {
  return Math.max(2, Math.ceil(count / PER_PROCESS));
}

/** The programs that this one starts inherit how many files they may open. Only root may raise the host's limit. */
function allowFiles(count: number): void {
  const raised = spawnSync('prlimit', ['--pid', `${process.pid}`, `--nofile=${count}:${count}`]);
  if (raised.status === 0) return;
  const { stdout } = spawnSync('sh', ['-c', 'ulimit -Hn'], { encoding: 'utf8' });
  const allowed = stdout.trim() === 'unlimited' ? Number.POSITIVE_INFINITY : Number(stdout);
  if (allowed >= count) return;
  say(
    `This needs ${count} open files, and ${allowed} are allowed: run "ulimit -n ${count}" as root, or give --connections.`,
  );
  process.exit(1);
}

function secondsSince(moment: number): number {
  return (performance.now() - moment) / 1000;
}

async function end(code: number): Promise<void> {
  for (const stop of stops) await stop();
  process.exit(code);
}

function say(text: string): void {
  process.stderr.write(`${text}\n`);
}
