import type { Case } from '../case.ts';
import { ensure, same } from '../expect.ts';
import type { Table } from '../table.ts';

async function statusOf(table: Table, origin?: string): Promise<number> {
  return table.status(table.handshake({ headers: origin === undefined ? {} : { origin } }));
}

/** From the handshake to the first frame (guest API, sections 1.1 and 1.2). */
export const HANDSHAKE_CASES: readonly Case[] = [
  {
    section: '1.1',
    name: 'a WebSocket opens without an application',
    run: async (table) => same(await table.status(table.handshake()), 101, 'the status'),
  },
  {
    section: '1.1',
    name: 'a WebSocket opens with whatever else the address says',
    run: async (table) =>
      same(await table.status(table.handshake({ query: '&application=a%2Fb%20c&x=1' })), 101, 'the status'),
  },
  {
    section: '1.1',
    name: 'no subprotocol is chosen',
    async run(table) {
      const guest = await table.connect();
      same(guest.socket.protocol, '', 'the subprotocol');
    },
  },
  {
    section: '1.1',
    name: 'a deployment is found by its id in capitals',
    async run(table) {
      const { url, headers } = table.handshake();
      same(
        await table.status({ url: url.replace(table.deployment.id, table.deployment.id.toUpperCase()), headers }),
        101,
        'the status',
      );
    },
  },
  ...[
    ['an unknown deployment', `deploymentId=${crypto.randomUUID()}`],
    ['a deploymentId that is none', 'deploymentId=shop'],
    ['an empty deploymentId', 'deploymentId='],
    ['no deploymentId', 'application=shop'],
  ].map(([what, query]): Case => {
    return {
      section: '1.2',
      name: `${what} is refused with 403 at the handshake`,
      async run(table) {
        const { headers } = table.handshake();
        same(await table.status({ url: `${table.host.url}/v1?${query}`, headers }), 403, 'the status');
      },
    };
  }),
  {
    section: '1.2',
    name: 'an inactive deployment is refused with 403 at the handshake',
    on: { active: false },
    run: async (table) => same(await table.status(table.handshake()), 403, 'the status'),
  },
  {
    section: '1.1',
    name: 'a path that is not there is not upgraded',
    async run(table) {
      const status = await table.status({ url: `${table.host.url}/v1/elsewhere`, headers: {} });
      ensure(status >= 400 && status < 500, `the status is ${status}`);
    },
  },
  {
    section: '1.2',
    name: 'a deployment for all domains lets in whoever names no Origin',
    on: { open: true },
    run: async (table) => same(await statusOf(table), 101, 'the status'),
  },
  {
    section: '1.2',
    name: 'a deployment for all domains lets in any Origin',
    on: { open: true },
    run: async (table) => same(await statusOf(table, 'https://anywhere.example'), 101, 'the status'),
  },
  ...(
    [
      ['its domain', (domain: string) => `https://${domain}`, 101],
      ['its domain on another port and scheme', (domain: string) => `http://${domain}:8080`, 101],
      ['its domain in capitals', (domain: string) => `https://${domain.toUpperCase()}`, 101],
      ['its domain as a bare host', (domain: string) => domain, 101],
      ['another domain', () => 'https://evil.example', 403],
      ['a domain that only ends alike', (domain: string) => `https://evil${domain}`, 403],
      ['a domain that only begins alike', (domain: string) => `https://${domain}.evil.example`, 403],
      ['the word null, as sandboxed pages send it', () => 'null', 403],
    ] as const
  ).map(([what, origin, status]): Case => {
    return {
      section: '1.2',
      name: `a restricted deployment answers ${what} with ${status}`,
      on: { open: false },
      async run(table) {
        const [domain = ''] = table.deployment.allowedDomains;
        same(await statusOf(table, origin(domain)), status, 'the status');
      },
    };
  }),
  {
    section: '1.2',
    name: 'a restricted deployment lets in a sub-domain of its domain',
    on: { open: false },
    async run(table) {
      const domain = table.deployment.allowedDomains.find((each) => each.includes('.') && !/^[\d.]+$/.test(each));
      if (domain !== undefined) same(await statusOf(table, `https://a.b.${domain}`), 101, 'the status');
    },
  },
  {
    section: '1.2',
    name: 'a restricted deployment refuses whoever names no Origin',
    on: { open: false },
    run: async (table) => same(await statusOf(table), 403, 'the status'),
  },
  {
    section: '1.2',
    name: 'a restricted deployment lets in the host itself, as the mobile SDK names it',
    on: { open: false },
    run: async (table) => same(await statusOf(table, new URL(table.host.url).hostname), 101, 'the status'),
  },
];
