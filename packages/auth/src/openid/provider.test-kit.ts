import { createHash, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import Provider, { type Configuration } from 'oidc-provider';

export const CLIENT = { clientId: 'messenger', clientSecret: 'a secret that only the tests of sign-in use' };
const REDIRECT_URI = 'https://shop.example/signed-in';

/** Who has an account at the provider of the tests. */
const PEOPLE: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  ada: {
    name: 'Ada Lovelace',
    given_name: 'Ada',
    family_name: 'Lovelace',
    email: 'ada@shop.example',
    email_verified: true,
  },
  bo: { name: 'Bo', email: 'bo@shop.example', email_verified: false },
};

export type TestProvider = {
  readonly issuer: string;
  /** What a page has after the person has signed in with PKCE and a nonce. */
  signInByCode(person: string): Promise<{ code: string; codeVerifier: string; nonce: string; redirectUri: string }>;
  /** The same by the implicit flow. */
  signInByIdToken(person: string): Promise<{ idToken: string; nonce: string }>;
  /** An ID token with these claims, signed with the provider's own key. */
  mint(claims: JWTPayload): Promise<string>;
  close(): Promise<void>;
};

/** A real OpenID provider on a free port of this machine, which signs in whoever asks. */
export async function startProvider(): Promise<TestProvider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), kid: 'first', alg: 'RS256', use: 'sig' };
  let handle = (_request: IncomingMessage, response: ServerResponse): void => void response.end();
  const server = createServer((request, response) => handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, configurationOf(key));
  handle = handlerOf(provider);
  return {
    issuer,
    async signInByCode(person) {
      const codeVerifier = randomBytes(32).toString('base64url');
      const nonce = randomBytes(8).toString('hex');
      const challenge = createHash('sha256').update(codeVerifier).digest('base64url');
      const back = await signIn(issuer, {
        response_type: 'code',
        scope: 'openid profile email',
        code_challenge: challenge,
        code_challenge_method: 'S256',
        nonce,
        max_age: '3600',
        login_hint: person,
      });
      return { code: back.searchParams.get('code') ?? '', codeVerifier, nonce, redirectUri: REDIRECT_URI };
    },
    async signInByIdToken(person) {
      const nonce = randomBytes(8).toString('hex');
      const back = await signIn(issuer, {
        response_type: 'id_token',
        scope: 'openid profile email',
        nonce,
        login_hint: person,
      });
      return { idToken: new URLSearchParams(back.hash.slice(1)).get('id_token') ?? '', nonce };
    },
    mint: (claims) => sign(privateKey, claims),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function sign(key: CryptoKey, claims: JWTPayload): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'first' }).sign(key);
}

function configurationOf(key: Record<string, unknown>): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [REDIRECT_URI],
        grant_types: ['authorization_code', 'implicit'],
        response_types: ['code', 'id_token'],
      },
    ],
    jwks: { keys: [key as never] },
    claims: { openid: ['sub'], profile: ['name', 'given_name', 'family_name'], email: ['email', 'email_verified'] },
    findAccount: (_context, id) => ({ accountId: id, claims: () => Promise.resolve({ sub: id, ...PEOPLE[id] }) }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    cookies: { keys: ['a key that only the tests use'] },
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? '',
        accountId: oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  };
}

function handlerOf(provider: Provider): (request: IncomingMessage, response: ServerResponse) => void {
  const answer = provider.callback();
  return (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    provider
      .interactionDetails(request, response)
      .then(({ params }) =>
        provider.interactionFinished(request, response, { login: { accountId: String(params['login_hint']) } }),
      )
      .catch((error: unknown) => response.writeHead(500).end(String(error)));
  };
}

/** Walks through the provider's redirects as a browser does, and gives the address that it ends at. */
async function signIn(issuer: string, parameters: Record<string, string>): Promise<URL> {
  const cookies = new Map<string, string>();
  const query = new URLSearchParams({ client_id: CLIENT.clientId, redirect_uri: REDIRECT_URI, ...parameters });
  let url = new URL(`${issuer}/auth?${query}`);
  while (!url.href.startsWith(REDIRECT_URI)) {
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';', 1)[0]?.split(/=(.*)/s) ?? [];
      cookies.set(name, value);
    }
    const location = response.headers.get('location');
    if (location === null) throw new Error(`The provider does not go on: ${await response.text()}`);
    url = new URL(location, url);
  }
  return url;
}
