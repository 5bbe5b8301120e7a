import type { Guest } from './guest.ts';
import type { Table } from './table.ts';
import { type Tokens, tokens } from './wire/rest.ts';

const PATH = '/api/v2/webdeployments/token';
const JOURNEY = { customer: { id: 'c', idType: 'cookie' }, customerSession: { id: '', type: 'web' } };

/** Calls of the token REST, as the mobile SDK makes them (guest API, section 6.3). */
export const tokenRest = {
  exchange: (table: Table, oauth: object) =>
    post(table, 'oauthcodegrantjwtexchange', { deploymentId: table.deployment.id, oauth, journeyContext: JOURNEY }),
  refresh: (table: Table, body: object) => post(table, 'refresh', body),
  revoke: (table: Table, jwt: string, more: Readonly<Record<string, string>> = {}) =>
    table.fetch(`${PATH}/revoke`, { method: 'DELETE', headers: { authorization: `bearer ${jwt}`, ...more } }),
  leave: (table: Table, origin: string) =>
    table.fetch(`${PATH}/oauthcodegrantjwtexchange`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    }),
};

function post(table: Table, path: string, body: object): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  return table.fetch(`${PATH}/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** The tokens of an answer; throws when it is none that a strict client takes. */
export async function tokensOf(answer: Response): Promise<Tokens> {
  if (answer.status !== 200) throw new Error(`it is answered with ${answer.status}: ${await answer.text()}`);
  return tokens.parse(await answer.json());
}

/** Takes a person through the provider and the exchange. */
export async function signIn(table: Table, person: string): Promise<Tokens> {
  return tokensOf(await tokenRest.exchange(table, await table.identity.byCode(person)));
}
export function configureSignedIn(guest: Guest, jwt: string, more: object = {}) {
  return {
    action: 'configureAuthenticatedSession',
    deploymentId: guest.deploymentId,
    startNew: false,
    data: { code: jwt },
    journeyContext: JOURNEY,
    ...more,
  };
}
