import { issueClientToken } from '@rejoin/auth/client-token';
import { clientToken, tokenError } from '@rejoin/protocol/rest/platform/oauth';
import { platformError } from '@rejoin/protocol/rest/platform/platform-error';
import { PLATFORM_LIMITS } from '@rejoin/protocol/rest/platform/platform-limits';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AUTH_SECRET, openGateway, openStillGateway, type TestGateway } from './gateway.test-kit.ts';
import { addClient, askToken, CONFIGURATIONS, DEPLOYMENTS, openCaller } from './platform.test-kit.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

describe('a token', () => {
  it('is given for a secret, for a day, and nobody keeps it', async () => {
    const { client, secret } = await addClient(gateway);
    const answer = await askToken(gateway, { id: client.id.toUpperCase(), secret: encodeURIComponent(secret) });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(clientToken.parse(await answer.json())).toMatchObject({ token_type: 'Bearer', expires_in: 86_400 });
    expect([...(await gateway.world.oauthClients.lastUses()).keys()]).toContain(client.id);
  });

  it('is not given for anything else, and which was wrong is not told', async () => {
    const { client, secret } = await addClient(gateway);
    const wrong = await askToken(gateway, { id: client.id, secret: 'wrong' });
    expect(wrong.headers.get('www-authenticate')).toMatch(/^Basic /);
    const answers = [
      wrong,
      await askToken(gateway, { id: crypto.randomUUID(), secret }),
      await askToken(gateway, { id: 'nobody', secret }),
    ];
    const bodies = await Promise.all(answers.map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    for (const [form, error, status] of [
      ['', 'invalid_request', 400],
      ['grant_type=client_credentials&grant_type=password', 'invalid_request', 400],
      ['grant_type=password', 'unsupported_grant_type', 400],
      ['grant_type=client_credentials&scope=webdeployments', 'invalid_scope', 400],
      [`grant_type=${'x'.repeat(9000)}`, 'invalid_request', 400],
    ] as const) {
      const answer = await askToken(gateway, { id: client.id, secret }, form);
      expect([answer.status, tokenError.parse(await answer.json()).error]).toEqual([status, error]);
    }
    const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
    expect(tokenError.parse(await (await fetch(`http://${gateway.host}/oauth/token`, json)).json()).error).toBe(
      'invalid_request',
    );
  });

  it('says whose it is', async () => {
    const { client, call } = await openCaller(gateway);
    expect((await call(['GET', '/api/v2/tokens/me'])).body).toEqual({
      organization: { name: 'Shop' },
      OAuthClient: { id: client.id, name: 'CMS' },
    });
  });

  it('opens nothing when it is forged or too old, or the client is gone or has a new secret', async () => {
    const { client, call, token } = await openCaller(gateway);
    const now = Date.now();
    const tokens = [
      await issueClientToken('another secret that is long enough for it', client, now),
      await issueClientToken(AUTH_SECRET, client, now - 86_400_000),
      await issueClientToken(AUTH_SECRET, { ...client, id: SHOP.ines }, now),
      await issueClientToken(AUTH_SECRET, { ...client, generation: 2 }, now),
      `${token.slice(0, -2)}xx`,
      'nonsense',
    ];
    const large = 'x'.repeat(300_000);
    expect((await call(['POST', CONFIGURATIONS], large, { authorization: 'Bearer nonsense' })).status).toBe(401);
    for (const shown of tokens) {
      const answer = await call(['GET', CONFIGURATIONS], undefined, { authorization: `Bearer ${shown}` });
      expect(answer.status).toBe(401);
      expect(platformError.parse(answer.body).code).toBe('authentication.required');
    }
    const places = { opened: [], closed: [] };
    const change = { client: { ...client, generation: 2 }, secretHash: 'other', places };
    await gateway.world.directory.change(() => ({ type: 'changed', change }));
    expect((await call(['GET', '/api/v2/tokens/me'])).status).toBe(401);
  });

  it('does what the roles of its client allow at that moment, and says what is missing', async () => {
    const { client, call } = await openCaller(gateway, [SHOP.agentRole]);
    for (const [method, path, permission] of [
      ['GET', CONFIGURATIONS, 'webDeployments:configuration:view'],
      ['POST', CONFIGURATIONS, 'webDeployments:configuration:add'],
      ['POST', `${CONFIGURATIONS}/${SHOP.configuration}/versions/draft/publish`, 'webDeployments:configuration:edit'],
      ['DELETE', `${DEPLOYMENTS}/${SHOP.deployment}`, 'webDeployments:deployment:delete'],
    ] as const) {
      const answer = await call([method, path]);
      expect(platformError.parse(answer.body)).toMatchObject({ status: 403, code: 'missing.permission' });
      expect(answer.body.message).toContain(permission);
    }
    const change = { client: { ...client, roleIds: [SHOP.adminRole] }, places: { opened: [], closed: [] } };
    await gateway.world.directory.change(() => ({ type: 'changed', change }));
    expect((await call(['GET', CONFIGURATIONS])).status).toBe(200);
  });
});

describe('while no time passes', () => {
  let still: TestGateway;
  beforeAll(async () => {
    still = await openStillGateway();
  });
  afterAll(() => still.close());

  it('a token is not guessed for: who is wrong too often waits, and who is right does not', async () => {
    const { client, secret } = await addClient(still);
    const statuses = [];
    for (let attempt = 0; attempt <= PLATFORM_LIMITS.wrongSecretsPerClientPerMinute; attempt += 1)
      statuses.push((await askToken(still, { id: client.id, secret: 'wrong' })).status);
    expect(statuses.slice(-2)).toEqual([401, 429]);
    expect((await askToken(still, { id: client.id, secret })).status).toBe(200);
  });

  it('a client makes so many requests, and then waits', async () => {
    const { call } = await openCaller(still);
    const ask = () => call(['GET', '/api/v2/tokens/me']);
    const { requestsPerClientPerMinute: most } = PLATFORM_LIMITS;
    const answers = await Promise.all(Array.from({ length: most }, ask));
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    const { body, headers } = await ask();
    expect(platformError.parse(body)).toMatchObject({ status: 429, code: 'too.many.requests.retry.after' });
    expect(headers.get('retry-after')).toBe('1');
  });
});
