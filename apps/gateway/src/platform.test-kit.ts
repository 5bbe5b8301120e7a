import { newClientSecret } from '@rejoin/auth/client-secret';
import { TOKEN_SECONDS } from '@rejoin/core/directory/directory';
import { clientToken } from '@rejoin/protocol/rest/platform/oauth';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import type { TestGateway } from './gateway.test-kit.ts';

export const CONFIGURATIONS = '/api/v2/webdeployments/configurations';
export const DEPLOYMENTS = '/api/v2/webdeployments/deployments';

/** A client of the shop with these roles, and what it shows. */
export async function addClient({ world }: TestGateway, roleIds: readonly string[] = [SHOP.adminRole]) {
  const id = crypto.randomUUID();
  const { secret, secretHash } = newClientSecret();
  const client = { id, name: 'CMS', roleIds, tokenSeconds: TOKEN_SECONDS.default, generation: 1, revision: 1 };
  const change = { client, secretHash, places: { opened: [], closed: [] } };
  await world.directory.change(() => ({ type: 'changed', change }));
  return { client, secret };
}

type Credentials = { readonly id: string; readonly secret: string };

/** What the token endpoint answers. */
export function askToken({ host }: TestGateway, { id, secret }: Credentials, form = 'grant_type=client_credentials') {
  return fetch(`http://${host}/oauth/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: form,
  });
}

type Request = readonly [method: string, path: string];

/** Calls as the official SDK does: with these headers on every verb, body or not. */
export async function openCaller(gateway: TestGateway, roleIds?: readonly string[]) {
  const { client, secret } = await addClient(gateway, roleIds);
  const { access_token: token } = clientToken.parse(await (await askToken(gateway, { id: client.id, secret })).json());
  const call = async ([method, path]: Request, body?: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(`http://${gateway.host}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        accept: 'application/json',
        'purecloud-sdk': '262.0.0',
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text), headers: answer.headers };
  };
  return { client, secret, token, call };
}
