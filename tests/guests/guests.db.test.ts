import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_DEPLOYMENT_ID, seedDemo } from '@rejoin/db/demo/seed-demo';
import { createTestDatabase } from '@rejoin/db/testing/test-database';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Program, waitUntilHealthy } from '../../scripts/program.ts';
import { startGateway } from '../../scripts/programs.ts';
import { createChance } from '../chaos/chance.ts';
import type { Desk } from '../conformance/desk.ts';
import { openDesk } from '../conformance/stack/own-desk.ts';
import { reservePort } from '../stack/reserved-port.ts';
import { bringGuests } from './crowd.ts';
import { LANGUAGES } from './languages.ts';
import { createPeople, fill } from './person.ts';
import { findPlace } from './place.ts';

const AUTH_SECRET = 'a secret that only the tests of the guests use';
const MARA = 'de300000-0000-4000-8000-000000000001';
const MAIN = join(import.meta.dirname, 'main.ts');

const databaseUrl = await createTestDatabase();
let folder: string;
let url: string;
let gateway: Program;
let desk: Desk & { close(): void };

beforeAll(async () => {
  await seedDemo(databaseUrl);
  folder = await mkdtemp(join(tmpdir(), 'rejoin-guests-'));
  const port = await reservePort();
  url = `http://localhost:${port}`;
  const addresses = { publicGatewayUrl: url, webOrigin: url, adminOrigin: url };
  const installation = { databaseUrl, authSecret: AUTH_SECRET, dataDirectory: folder, logLevel: 'warn', ...addresses };
  gateway = startGateway(installation, 'gateway', port);
  await waitUntilHealthy(gateway, `${url}/readyz`);
  desk = await openDesk({ gatewayUrl: url, authSecret: AUTH_SECRET, agentIds: [MARA] });
});
afterAll(async () => {
  desk?.close();
  await gateway?.stop();
  await rm(folder, { recursive: true });
});

test('a guest shows what is asked for, is disconnected, and comes back to the agent', async () => {
  const seed = 1;
  const [person] = createPeople(LANGUAGES.en, { count: 1, chance: createChance(seed) });
  if (person === undefined) throw new Error('There is nobody');
  const { opening, back } = person.dialogue;
  const halt = new AbortController();
  const told: string[] = [];
  const pictured = Promise.withResolvers<void>();
  const over = bringGuests(
    { count: 1, seed, language: 'en' },
    {
      place: await findPlace({ url, deploymentId: DEMO_DEPLOYMENT_ID }),
      signal: halt.signal,
      hurry: 100,
      tell(name, what) {
        told.push(`${name} ${what.replace(/\d+ (s|min)$/, 'a while')}`);
        if (what === 'sends a picture') pictured.resolve();
      },
    },
  );
  const attended = await desk.attend(fill(opening[0], person));
  await attended.say('Could you send me a picture?');
  await pictured.promise;
  await attended.disconnect();
  await attended.again();
  await attended.reads(fill(back[0], person));
  halt.abort();
  await over;
  const happened = [
    `comes about ${person.dialogue.about}`,
    'waits',
    'is answered by Mara Lindqvist',
    'sends a picture',
    'is disconnected',
    'leaves, to be back in a while',
    'is back',
  ];
  expect(told.slice(0, happened.length)).toEqual(happened.map((what) => `${person.name} ${what}`));
});

describe('the command', () => {
  test('brings guests until their time is over, and says who came', async () => {
    const words = ['--url', url, '--count', '1', '--minutes', '0.02', '--seed', '1'];
    const { code, stdout, stderr } = await run(words);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(
      /^1 guest for 0.02 minutes, --seed 1\..*\n[\d:]{8} {2}\S+ \S+ +comes about .*\nEverybody has left/,
    );
  });

  test('says what to do when nothing answers', async () => {
    const { code, stdout, stderr } = await run(['--url', 'http://localhost:1']);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^Nothing answers at http:\/\/localhost:1: start .* `npm start`/);
  });
});

test('a deployment that is not there is told from a host that is not', async () => {
  await expect(findPlace({ url, deploymentId: 'gone' })).rejects.toThrow('403: is this the id of a deployment?');
});

type Ran = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

/** Runs the command by itself. */
function run(words: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [MAIN, ...words], (_, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}
