import { request as requestPlainly } from 'node:http';
import { request as requestSecurely } from 'node:https';
import type { Case } from '../case.ts';
import { ensure, same } from '../expect.ts';
import { configJson, domainsJson, findNull } from '../wire/rest.ts';

const FILES = ['config.json', 'domains.json'] as const;

/** What everybody may read of a deployment (guest API, sections 1.2 and 6.2). */
export const PUBLIC_FILE_CASES: readonly Case[] = [
  {
    section: '6.2',
    name: 'config.json has every field that the mobile SDK fails without',
    async run(table) {
      configJson.parse(
        await (await table.fetch(`/webdeployments/v1/deployments/${table.deployment.id}/config.json`)).json(),
      );
    },
  },
  ...FILES.flatMap((file): Case[] => [
    {
      section: '6.2',
      name: `${file} has no null anywhere`,
      async run(table) {
        const answer = await table.fetch(`/webdeployments/v1/deployments/${table.deployment.id}/${file}`);
        same(findNull(await answer.json()), undefined, 'the place of a null');
      },
    },
    {
      section: '6.2',
      name: `${file} is application/json for pages of any origin`,
      async run(table) {
        const answer = await table.fetch(`/webdeployments/v1/deployments/${table.deployment.id}/${file}`);
        ensure(/^application\/json\b/.test(answer.headers.get('content-type') ?? ''), 'it is not application/json');
        same(answer.headers.get('access-control-allow-origin'), '*', 'access-control-allow-origin');
      },
    },
    {
      section: '6.2',
      name: `${file} of an unknown deployment is refused with 403`,
      async run(table) {
        same(
          (await table.fetch(`/webdeployments/v1/deployments/${crypto.randomUUID()}/${file}`)).status,
          403,
          'the status',
        );
      },
    },
  ]),
  {
    section: '6.2',
    name: 'config.json is there also for clients that offer HTTP/2 with every request',
    async run({ deployment, host }) {
      const address = `${host.httpUrl}/webdeployments/v1/deployments/${deployment.id}/config.json`;
      same(await statusOfferingHttp2(address), 200, 'the status');
    },
  },
  {
    section: '6.2',
    name: 'the addresses in config.json are those of this host',
    async run({ deployment, host }) {
      const { apiEndpoint, messenger } = deployment.config;
      same(new URL(apiEndpoint).port, new URL(host.httpUrl).port, 'the port of apiEndpoint');
      same(
        new URL(messenger.apps.conversations.messagingEndpoint).port,
        new URL(host.url).port,
        'the port of messagingEndpoint',
      );
    },
  },
  {
    section: '6.2',
    name: 'an inactive deployment still tells its configuration, as Inactive',
    on: { active: false },
    run: async ({ deployment }) => same(deployment.config.status, 'Inactive', 'the status'),
  },
  {
    section: '1.2',
    name: 'domains.json tells a restricted deployment’s domains',
    on: { open: false },
    async run(table) {
      const answer = await table.fetch(`/webdeployments/v1/deployments/${table.deployment.id}/domains.json`);
      const { allowAllDomains, allowedDomains } = domainsJson.parse(await answer.json());
      ensure(!allowAllDomains && allowedDomains.length > 0, 'it names none');
    },
  },
];

/** As Java's own HTTP client asks (RFC 7540, section 3.2): a host that speaks HTTP/1.1 passes over the offer. */
function statusOfferingHttp2(address: string): Promise<number | undefined> {
  const request = address.startsWith('https:') ? requestSecurely : requestPlainly;
  const headers = {
    connection: 'Upgrade, HTTP2-Settings',
    upgrade: 'h2c',
    'http2-settings': 'AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA',
  };
  return new Promise((resolve, reject) => {
    const asked = request(address, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject).end();
  });
}
