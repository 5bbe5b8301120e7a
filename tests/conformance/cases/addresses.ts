import type { Case } from '../case.ts';
import { holds, same } from '../expect.ts';
import type { Table } from '../table.ts';

const TOKENS = '/api/v2/webdeployments/token';
const EXCHANGE = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
const MESSAGES = '/api/v2/webmessaging/messages';

type Asked = { readonly path: (table: Table) => string; readonly init?: RequestInit };

const REST: readonly (readonly [string, Asked])[] = [
  ['config.json', { path: ({ deployment }) => `/webdeployments/v1/deployments/${deployment.id}/config.json` }],
  ['domains.json', { path: ({ deployment }) => `/webdeployments/v1/deployments/${deployment.id}/domains.json` }],
  ['the history', { path: () => MESSAGES }],
  ['the exchange', { path: () => `${TOKENS}/oauthcodegrantjwtexchange`, init: EXCHANGE }],
  ['the refresh', { path: () => `${TOKENS}/refresh`, init: EXCHANGE }],
  ['the revocation', { path: () => `${TOKENS}/revoke`, init: { method: 'DELETE' } }],
];

/** Addresses as clients put them together whose base has a slash at its end, or whose paths have (guest API, section 1.1). */
export const ADDRESS_CASES: readonly Case[] = [
  ...REST.flatMap(([what, { path, init }]): Case[] => [
    {
      section: '1.1',
      name: `${what} is answered under an address with a slash at its end as without`,
      run: async (table) => sameStatus(table, init, [path(table), `${path(table)}/`]),
    },
    {
      section: '1.1',
      name: `${what} is answered under an address that begins with two slashes as with one`,
      run: async (table) => sameStatus(table, init, [path(table), `/${path(table)}`]),
    },
  ]),
  {
    section: '1.1',
    name: 'a WebSocket opens under an address with more slashes than it needs',
    async run(table) {
      const { url, headers } = table.handshake();
      for (const path of ['/v1/', '//v1', '//v1/'])
        same(await table.status({ url: url.replace('/v1', path), headers }), 101, `the status of ${path}`);
    },
  },
  {
    section: '6.1',
    name: 'numbers of the history that are left empty are as not given',
    async run(table) {
      const page = await table.history(await table.arrive(), '?pageSize=&pageNumber=');
      holds(page, { pageSize: 25, pageNumber: 1 }, 'the page');
    },
  },
];

async function sameStatus(table: Table, init: RequestInit | undefined, paths: readonly string[]): Promise<void> {
  const [plain, other] = await Promise.all(paths.map(async (path) => (await table.fetch(path, init)).status));
  same(other, plain, 'the status');
}
