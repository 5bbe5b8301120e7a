import type { DatabaseFacts, WorkFacts } from '@rejoin/db/examine-database';
import { describe, expect, it } from 'vitest';
import {
  judgeAddress,
  judgeCertificate,
  judgeDatabase,
  judgeDemoPasswords,
  judgePort,
  judgeSecrets,
  judgeSpace,
} from './findings.ts';

const WELL: WorkFacts = {
  company: 'Harbour & Pine',
  gatewayAges: [2, 3],
  oldestNewsAge: 60,
  newsCount: 10,
  overdueConversations: 0,
  undeletedFiles: 0,
  failingWebhooks: [],
  webhooksOff: [],
  demoSignIns: 0,
};
const FACTS: DatabaseFacts = {
  version: '18.4',
  encoding: 'UTF8',
  foldsLetters: true,
  speaksAlike: true,
  clockAheadMs: 3,
  missingMigrations: [],
  unknownMigrations: [],
  work: WELL,
};

describe('a database', () => {
  it('in which everything is well', () => {
    expect(judgeDatabase(FACTS).filter(({ verdict }) => verdict !== 'ok')).toEqual([]);
  });

  it.each<[string, Partial<DatabaseFacts>, string, string]>([
    ['too old', { version: '14.9' }, 'database', 'problem'],
    ['in an encoding for English', { encoding: 'SQL_ASCII' }, 'database', 'problem'],
    ['that knows no letters but English ones', { foldsLetters: false }, 'database', 'warning'],
    ['of a newer Rejoin', { unknownMigrations: ['2_wings'] }, 'migrations', 'problem'],
    ['of an older Rejoin', { missingMigrations: ['2_wings'] }, 'migrations', 'warning'],
    ['by another clock', { clockAheadMs: -7000 }, 'clock', 'warning'],
    ['without a company', { work: { ...WELL, company: undefined } }, 'company', 'warning'],
    ['with a gateway that died', { work: { ...WELL, gatewayAges: [2, 900] } }, 'gateways', 'warning'],
    ['whose news pile up', { work: { ...WELL, oldestNewsAge: 9000 } }, 'news', 'warning'],
    ['whose deadlines pass', { work: { ...WELL, overdueConversations: 1 } }, 'deadlines', 'warning'],
    ['with a webhook that fails', { work: { ...WELL, failingWebhooks: ['CRM'] } }, 'webhooks', 'warning'],
    ['with a webhook that is off', { work: { ...WELL, webhooksOff: ['CRM'] } }, 'webhooks', 'warning'],
    ['with files left over', { work: { ...WELL, undeletedFiles: 1 } }, 'removed files', 'warning'],
  ])('%s', (_, more, check, verdict) => {
    const bad = judgeDatabase({ ...FACTS, ...more }).filter((each) => each.verdict !== 'ok');
    expect(bad).toEqual([{ check, verdict, says: expect.stringMatching(/\.$/) }]);
  });

  it('whose gateways have all been stopped is well', () => {
    const stopped = { ...WELL, gatewayAges: [9000], oldestNewsAge: 9000, overdueConversations: 3 };
    expect(judgeDatabase({ ...FACTS, work: stopped }).filter(({ verdict }) => verdict !== 'ok')).toEqual([]);
  });
});

it.each([
  [[], 'ok', 'All open'],
  [['the webhook CRM', 'the flow secret orders'], 'problem', 'the webhook CRM, the flow secret orders'],
])('secrets of which %j stay shut: %s', (shut, verdict, says) => {
  expect(judgeSecrets(shut)).toMatchObject({ verdict, says: expect.stringContaining(says) });
});

const HOME = {
  publicGatewayUrl: 'http://localhost:4000',
  webOrigin: 'http://127.0.0.1:3000',
  adminOrigin: 'http://[::1]:3001',
};

it.each([
  [0, { ...HOME, adminOrigin: 'https://console.example.com' }, 'ok', 'Nobody'],
  [7, HOME, 'ok', 'this machine'],
  [1, { ...HOME, adminOrigin: 'https://console.example.com' }, 'problem', /^1 person signs in .*COMPANY_NAME/],
  [7, { ...HOME, publicGatewayUrl: 'http://10.0.0.7:4000' }, 'problem', /^7 people sign in /],
])('the demo password of %i people at %j: %s', (signIns, addresses, verdict, says) => {
  expect(judgeDemoPasswords(signIns, addresses)).toMatchObject({ verdict, says: expect.stringMatching(says) });
});

it.each([
  [10 * 1024 ** 3, 'ok'],
  [1024 ** 3, 'warning'],
  [1024 ** 2, 'problem'],
])('%d bytes of room: %s', (bytes, verdict) => {
  expect(judgeSpace('.data', bytes).verdict).toBe(verdict);
});

it.each([
  ['https://chat.example', 'ok'],
  ['http://localhost:4000', 'ok'],
  ['http://chat.example', 'problem'],
])('%s: %s', (address, verdict) => {
  expect(judgeAddress('WEB_ORIGIN', address).verdict).toBe(verdict);
});

it.each([
  [undefined, 'ok', '3000 is free'],
  ['well', 'ok', '3000 is ours, and well.'],
  ['withoutDatabase', 'problem', '3000 is ours, and does not reach the database'],
  ['unknown', 'problem', 'Who listens on 3000 does not answer as Rejoin does'],
] as const)('a port where it is %s', (health, verdict, says) => {
  const finding = judgePort({ setting: 'WEB_PORT', port: 3000, health });
  expect(finding).toMatchObject({ verdict, says: expect.stringContaining(says) });
});

describe('a certificate', () => {
  const now = new Date('2026-11-30T12:00:00Z');
  it.each([
    ['2026-11-29T00:00:00Z', 'problem', 'It ended on 2026-11-29: put a new one'],
    ['2026-12-07T00:00:00Z', 'warning', 'It ends on 2026-12-07: put a new one'],
    ['2027-02-01T00:00:00Z', 'ok', 'It holds until 2027-02-01.'],
  ])('until %s', (ends, verdict, says) => {
    expect(judgeCertificate(new Date(ends), now)).toMatchObject({ verdict, says: expect.stringContaining(says) });
  });
});
