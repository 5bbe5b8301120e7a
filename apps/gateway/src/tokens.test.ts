import type { TestProvider } from '@rejoin/auth/openid/provider.test-kit';
import { errorBody } from '@rejoin/protocol/rest/error-body';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openStillGateway, type TestGateway } from './gateway.test-kit.ts';
import { openSignIn, requireSignIn, restOf } from './sign-in.test-kit.ts';

let opened: Awaited<ReturnType<typeof openSignIn>>;
let provider: TestProvider;
let gateway: TestGateway;
let rest: ReturnType<typeof restOf>;
beforeAll(async () => {
  opened = await openSignIn();
  ({ provider, gateway } = opened);
  rest = restOf(gateway);
});
afterAll(() => opened.close());
beforeEach(() => requireSignIn(gateway, { allowSessionUpgrade: true }));

async function refusal(response: Response): Promise<[number, string]> {
  const body = errorBody.parse(await response.json());
  expect(body.status).toBe(response.status);
  return [response.status, body.code];
}

describe('the exchange', () => {
  test('gives a JWT and a refresh token for a code with PKCE and nonce', async () => {
    const response = await rest.exchange(await provider.signInByCode('ada'));
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { jwt, refreshToken } = await rest.answered(response);
    expect(refreshToken).toHaveLength(43);
    expect(Object.keys(JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString())).sort()).toEqual([
      'aud',
      'exp',
      'iat',
      'sub',
    ]);
  });

  test('gives a JWT alone for an ID token of the implicit flow', async () => {
    const response = await rest.exchange(await provider.signInByIdToken('ada'));
    expect(await rest.answered(response)).toEqual({ jwt: expect.any(String) });
  });

  test('takes null for what a client does not have, and fields it does not know', async () => {
    const proof = await provider.signInByCode('ada');
    const journeyContext = { customer: { id: 'x', idType: 'cookie' }, customerSession: { id: '', type: 'web' } };
    const response = await rest.post('oauthcodegrantjwtexchange', {
      deploymentId: SHOP.deployment.toUpperCase(),
      oauth: { ...proof, maxAge: null, iss: null },
      journeyContext,
    });
    expect(response.status).toBe(200);
  });

  test.each([
    [{ nonce: 'other' }, 401, 'authentication.failed'],
    [{ code: 'other' }, 401, 'authentication.failed'],
    [{ redirectUri: 'http://shop.example/' }, 400, 'redirect.uri.not.allowed'],
    [{ code: '' }, 400, 'bad.request'],
    [{ code: undefined }, 400, 'bad.request'],
    [{ maxAge: -1 }, 400, 'bad.request'],
  ])('refuses a code with %j: %i %s', async (change, status, code) => {
    const response = await rest.exchange({ ...(await provider.signInByCode('ada')), ...change });
    expect(await refusal(response)).toEqual([status, code]);
  });

  test('refuses a deployment that is unknown, asks nobody to sign in or is not for the page', async () => {
    const oauth = await provider.signInByCode('ada');
    const ask = (deploymentId: unknown, headers = {}) =>
      rest.post('oauthcodegrantjwtexchange', { deploymentId, oauth }, headers);
    expect(await refusal(await ask(crypto.randomUUID()))).toEqual([403, 'forbidden']);
    expect(await refusal(await ask('nonsense'))).toEqual([400, 'bad.request']);
    await requireSignIn(gateway, { enabled: false });
    expect(await refusal(await ask(SHOP.deployment))).toEqual([403, 'authentication.not.enabled']);
    await requireSignIn(gateway, { providerId: crypto.randomUUID() });
    expect(await refusal(await ask(SHOP.deployment))).toEqual([403, 'authentication.not.enabled']);
  });

  test('does not read bodies without end', async () => {
    const response = await rest.exchange({ idToken: 'x'.repeat(40_000), nonce: 'n' });
    expect(response.status).toBe(400);
  });
});

describe('a refresh token', () => {
  test('is exchanged for a new one and a new JWT; shown again after its successor it ends the sign-in', async () => {
    const first = await rest.signIn(provider, 'ada');
    const second = await rest.answered(await rest.refresh(first.refreshToken));
    const third = await rest.answered(await rest.refresh(second.refreshToken));
    expect(new Set([first.refreshToken, second.refreshToken, third.refreshToken]).size).toBe(3);
    expect(await refusal(await rest.refresh(first.refreshToken))).toEqual([401, 'authentication.failed']);
    expect((await rest.refresh(third.refreshToken)).status).toBe(401);
  });

  test('serves a client that keeps its first one and names no deployment', async () => {
    const { refreshToken } = await rest.signIn(provider, 'ada');
    for (let time = 0; time < 4; time += 1) expect((await rest.refresh(refreshToken)).status).toBe(200);
  });

  test('may be shown ten times a minute', async () => {
    const still = await openSignIn(openStillGateway);
    const { signIn, refresh } = restOf(still.gateway);
    const { refreshToken } = await signIn(still.provider, 'ada');
    const statuses = [];
    for (let time = 0; time < 11; time += 1) statuses.push((await refresh(refreshToken)).status);
    expect(statuses).toEqual([...Array(10).fill(200), 429]);
    await still.close();
  });

  test('that is none is looked up with few others at once; many wait, and who finds no room comes again', async () => {
    const { signIns } = gateway.world;
    const { refresh } = signIns;
    const release = Promise.withResolvers<void>();
    const lookedUp = vi.spyOn(signIns, 'refresh').mockImplementation(async (tokens) => {
      await release.promise;
      return refresh(tokens);
    });
    const asked = Array.from({ length: 505 }, (_, index) => rest.refresh(`made up ${index}`));
    const turnedAway = await Promise.race(asked);
    expect(await refusal(turnedAway)).toEqual([503, 'service.unavailable']);
    expect(turnedAway.headers.get('retry-after')).toBe('5');
    expect(lookedUp).toHaveBeenCalledTimes(4);
    release.resolve();
    const statuses = await Promise.all(asked.map(async (answer) => (await answer).status));
    expect(statuses.toSorted()).toEqual([...Array(504).fill(401), 503]);
    lookedUp.mockRestore();
  });

  test('works for its own deployment, while that asks guests to sign in at this provider', async () => {
    const { refreshToken } = await rest.signIn(provider, 'ada');
    const show = (deploymentId: string) => rest.post('refresh', { refreshToken, deploymentId });
    expect((await show(SHOP.deployment)).status).toBe(200);
    expect((await show(crypto.randomUUID())).status).toBe(401);
    await requireSignIn(gateway, { enabled: false });
    expect((await show(SHOP.deployment)).status).toBe(401);
    expect(await refusal(await rest.refresh('nonsense'))).toEqual([401, 'authentication.failed']);
    expect(await refusal(await rest.refresh(undefined))).toEqual([400, 'bad.request']);
  });
});

describe('signing out', () => {
  test('ends the sign-in with all its tokens', async () => {
    const { jwt, refreshToken } = await rest.signIn(provider, 'ada');
    expect((await rest.revoke(jwt)).status).toBe(204);
    expect((await rest.refresh(refreshToken)).status).toBe(401);
    expect((await rest.revoke(jwt)).status).toBe(204);
  });

  test('needs the JWT of a sign-in', async () => {
    expect(await refusal(await rest.revoke('nonsense'))).toEqual([401, 'authentication.required']);
  });

  test('may be asked for by a page', async () => {
    const preflight = await fetch(`http://${gateway.host}/api/v2/webdeployments/token/revoke`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://shop.example',
        'access-control-request-method': 'DELETE',
        'access-control-request-headers': 'authorization',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-methods')).toContain('DELETE');
  });
});
