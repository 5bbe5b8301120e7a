import { deviceLinkAnswer, deviceLinkTaken } from '@rejoin/protocol/rest/device-link';
import { errorBody } from '@rejoin/protocol/rest/error-body';
import { SHOP, SHOP_DEPLOYMENT } from '@rejoin/use-cases/memory/furnish-shop';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  connectGuest,
  openGateway,
  openStillGateway,
  type TestGateway,
  type TestGuest,
  text,
} from './gateway.test-kit.ts';
import { hashOf } from './rest/new-secret.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

async function openGuest(deploymentId: string = SHOP.deployment): Promise<TestGuest> {
  const guest = await connectGuest(gateway, { deploymentId });
  await guest.configure();
  return guest;
}

async function idOf({ token }: TestGuest): Promise<string> {
  const held = await gateway.world.sessions.held(hashOf(token), SHOP.deployment);
  if (held === undefined) throw new Error('There is no such session');
  return held.id;
}

async function signIn(guest: TestGuest): Promise<void> {
  await gateway.world.sessions.bind({ sessionId: await idOf(guest), identityId: crypto.randomUUID() });
}

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`http://${gateway.host}/webdeployments/v1/device-links${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

async function ask(guest: TestGuest, body: unknown = { sealedToken: 'c2VhbGVk' }): Promise<Response> {
  const { jwt } = (await guest.ask({ action: 'getJwt' }, 'JwtResponse')).body;
  return post('', body, { authorization: `Bearer ${jwt}` });
}

async function codeOf(guest: TestGuest): Promise<string> {
  return deviceLinkAnswer.parse(await (await ask(guest)).json()).code;
}

const take = (code: unknown, more: object = {}, headers: Record<string, string> = {}) =>
  post('/taken', { deploymentId: SHOP.deployment, code, ...more }, headers);

async function refusal(response: Response): Promise<[number, string]> {
  const body = errorBody.parse(await response.json());
  expect(body.status).toBe(response.status);
  return [response.status, body.code];
}

const OVER = [403, 'device.link.over'];

async function switchedOff(): Promise<string> {
  const { world } = gateway;
  const draft = (await world.configurations.find(SHOP.configuration))?.draft;
  if (draft === undefined) throw new Error('The shop has no configuration');
  const [configurationId, id] = [crypto.randomUUID(), crypto.randomUUID()];
  const messenger = { ...draft.messenger, otherDevices: false };
  await world.configurations.add({ id: configurationId, draft: { ...draft, name: configurationId, messenger }, at: 0 });
  await world.configurations.publish(configurationId, { personId: SHOP.ines, at: 0 });
  await world.deployments.add({ ...SHOP_DEPLOYMENT, id, name: id, configurationId }, 0);
  return id;
}

describe('a link to another device', () => {
  test('takes what was sealed there, once, and both devices hear the same from then on', async () => {
    const laptop = await openGuest();
    const made = await ask(laptop);
    expect(made.headers.get('cache-control')).toBe('no-store');
    const { code, expiresAt } = deviceLinkAnswer.parse(await made.json());
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(14 * 60_000);
    const isGood = async () => await (await post('/good', { deploymentId: SHOP.deployment, code })).json();
    expect(await isGood()).toEqual({ good: true });
    const taken = await take(code);
    expect(taken.headers.get('cache-control')).toBe('no-store');
    expect(deviceLinkTaken.parse(await taken.json())).toEqual({ sealedToken: 'c2VhbGVk' });
    expect(await refusal(await take(code))).toEqual(OVER);
    expect(await isGood()).toEqual({ good: false });
    const phone = await connectGuest(gateway, { token: laptop.token });
    expect(await phone.configure()).toMatchObject({ newSession: false });
    await laptop.ask(text('Hello'), 'StructuredMessage');
    expect((await phone.next('StructuredMessage')).body.text).toBe('Hello');
  });

  test('is given away once to many who show it together', async () => {
    const code = await codeOf(await openGuest());
    const statuses = await Promise.all(Array.from({ length: 10 }, async () => (await take(code)).status));
    expect(statuses.toSorted()).toEqual([200, ...Array(9).fill(403)]);
  });

  test('is refused in the same words, whatever is wrong with it', async () => {
    const guest = await openGuest();
    const replaced = await codeOf(guest);
    const cleared = await openGuest();
    const ofCleared = await codeOf(cleared);
    await gateway.world.sessions.clear(await idOf(cleared));
    const erased = await openGuest();
    const ofErased = await codeOf(erased);
    await gateway.world.guestData.erase(await idOf(erased), Date.now(), () => ({ type: 'erase' }));
    const signedIn = await openGuest();
    const ofSignedIn = await codeOf(signedIn);
    await signIn(signedIn);
    await codeOf(guest);
    const bodies = [];
    for (const code of ['A'.repeat(22), replaced, ofCleared, ofErased, ofSignedIn])
      bodies.push(await (await take(code)).text());
    bodies.push(await (await take(await codeOf(guest), { deploymentId: crypto.randomUUID() })).text());
    expect(new Set(bodies).size).toBe(1);
    expect(JSON.parse(bodies[0] ?? '')).toMatchObject({ status: 403, code: 'device.link.over' });
  });

  test('is not for a page of another domain, and is there for the right one after it was asked for', async () => {
    const { world } = gateway;
    const deploymentId = crypto.randomUUID();
    const domains = { allowAllDomains: false, allowedDomains: ['shop.example'] };
    await world.deployments.add({ ...SHOP_DEPLOYMENT, ...domains, id: deploymentId, name: deploymentId }, 0);
    const [sessionId, code] = [crypto.randomUUID(), 'C'.repeat(22)];
    const place = { deploymentId, durationSeconds: 900, at: Date.now() };
    await world.sessions.open({ id: sessionId, tokenHash: 'hash', ...place });
    const expiresAt = Date.now() + 60_000;
    await world.deviceLinks.keep({ sessionId, codeHash: hashOf(code), sealedToken: 'sealed', expiresAt });
    const from = (origin: string) => take(code, { deploymentId }, { origin });
    expect(await refusal(await from('https://evil.example'))).toEqual([403, 'forbidden']);
    const asked = post('/good', { deploymentId, code }, { origin: 'https://evil.example' });
    expect(await refusal(await asked)).toEqual([403, 'forbidden']);
    expect((await from(`http://${gateway.host}`)).status).toBe(200);
  });

  test('is made for a guest’s own session only, and not where it is switched off or somebody has signed in', async () => {
    const body = { sealedToken: 'c2VhbGVk' };
    expect((await post('', body)).status).toBe(401);
    expect((await post('', body, { authorization: 'Bearer nonsense' })).status).toBe(401);
    expect(await refusal(await ask(await openGuest(await switchedOff())))).toEqual([403, 'device.link.not.offered']);
    const signedIn = await openGuest();
    await signIn(signedIn);
    expect(await refusal(await ask(signedIn))).toEqual([403, 'device.link.not.offered']);
  });

  test.each([
    ['nothing', {}],
    ['an empty token', { sealedToken: '' }],
    ['a number', { sealedToken: 7 }],
    ['what is not base64url', { sealedToken: 'a b' }],
    ['a token that is too long', { sealedToken: 'x'.repeat(1025) }],
    ['a body that is too long', { sealedToken: 'x', more: 'x'.repeat(5000) }],
    ['what is no JSON', '{'],
  ])('is not made of %s', async (_, body) => {
    expect((await ask(await openGuest(), body)).status).toBe(400);
  });

  test.each([
    ['no code', undefined],
    ['a short code', 'short'],
    ['a list', ['A'.repeat(22)]],
    ['SQL', "' OR true; --        x"],
  ])('is not opened with %s', async (_, code) => {
    expect((await take(code)).status).toBe(400);
    expect((await post('/good', { deploymentId: SHOP.deployment, code })).status).toBe(400);
  });

  test('is asked for ten times a minute at most', async () => {
    const still = await openStillGateway();
    const guest = await connectGuest(still);
    await guest.configure();
    const { jwt } = (await guest.ask({ action: 'getJwt' }, 'JwtResponse')).body;
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${jwt}` };
    const asked = { method: 'POST', headers, body: JSON.stringify({ sealedToken: 'x' }) };
    const statuses = [];
    for (let time = 0; time < 11; time += 1)
      statuses.push((await fetch(`http://${still.host}/webdeployments/v1/device-links`, asked)).status);
    expect(statuses).toEqual([...Array(10).fill(200), 429]);
    await still.close();
  });
});
