import { once } from 'node:events';
import { furnishShop, SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { createMemoryWorld } from '@rejoin/use-cases/memory/world';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import {
  connectGuest,
  openGateway,
  type TestGateway,
  type TestGuest,
  text,
  upgradeStatus,
} from './gateway.test-kit.ts';
import { guestRates } from './settings.ts';

let one: TestGateway;
let other: TestGateway;
beforeAll(async () => {
  one = await openGateway();
  other = await openGateway({}, one.world);
});
afterAll(async () => {
  await one.close();
  await other.close();
});

async function configured(gateway: TestGateway, token: string): Promise<TestGuest> {
  const guest = await connectGuest(gateway, { token });
  await guest.configure();
  return guest;
}

/** A session with a connection at each gateway, in this order: of those that come within one millisecond none is the older. */
async function session(...gateways: readonly TestGateway[]): Promise<TestGuest[]> {
  const token = crypto.randomUUID();
  const guests: TestGuest[] = [];
  for (const gateway of gateways) {
    guests.push(await configured(gateway, token));
    await nextMillisecond();
  }
  return guests;
}

/** Returns the one before. */
async function nextMillisecond(): Promise<number> {
  const now = Date.now();
  await expect.poll(Date.now, { interval: 1 }).toBeGreaterThan(now);
  return now;
}

const sessionOf = (jwt: string): string => JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()).sub;

const isOpen = ({ socket }: TestGuest) => socket.readyState === socket.OPEN;

describe('a session that is connected at two gateways', () => {
  test('has at most three connections: the oldest is told and closed', async () => {
    const [oldest, ...others] = await session(one, other, one, other);
    const event = await oldest?.next('ConnectionClosedEvent');
    expect(event).toMatchObject({ type: 'message', code: 200, body: {} });
    expect(await oldest?.closed).toBe(1000);
    expect(others.map(isOpen)).toEqual([true, true, true]);
  });

  test('may have three others when those before have gone', async () => {
    const [first, second, third] = await session(one, other, one);
    for (const guest of [first, second]) {
      guest?.socket.close();
      await guest?.closed;
    }
    const more = [await configured(other, third?.token ?? ''), await configured(one, third?.token ?? '')];
    const fourth = await configured(other, third?.token ?? '');
    await third?.next('ConnectionClosedEvent');
    expect([...more, fourth].map(isOpen)).toEqual([true, true, true]);
  });

  test('is closed on all but the connection that asks for it', async () => {
    const [asking, tab, away] = await session(one, one, other);
    const answer = await asking?.ask({ action: 'closeSession', closeAllConnections: true }, 'SessionResponse');
    expect(answer?.body).toMatchObject({ connected: false, readOnly: true });
    for (const guest of [tab, away]) {
      await guest?.next('ConnectionClosedEvent');
      expect(await guest?.closed).toBe(1000);
    }
    expect(await asking?.configure({ startNew: true })).toMatchObject({ connected: true, readOnly: false });
  });

  test('keeps its other connections where only one of them is closed', async () => {
    const [asking, away] = await session(one, other);
    await asking?.ask({ action: 'closeSession' }, 'SessionResponse');
    expect((await asking?.ask({ action: 'getJwt' }, 'string'))?.code).toBe(4007);
    expect((await away?.ask({ action: 'getJwt' }, 'JwtResponse'))?.code).toBe(200);
  });

  test('is closed with the reason why', async () => {
    const [guest, away] = await session(one, other);
    const { jwt } = (await guest?.ask({ action: 'getJwt' }, 'JwtResponse'))?.body ?? { jwt: '' };
    await other.world.connections.close(sessionOf(jwt), { at: other.world.clock(), reason: 'signedIn' });
    for (const each of [guest, away]) {
      const event = await each?.next('ConnectionClosedEvent');
      expect(event?.body).toEqual({ reason: 'signedIn', reasonCode: 'signedIn' });
    }
  });

  test('goes on where it was configured since it was closed, however late the news of that comes', async () => {
    const before = await configured(one, crypto.randomUUID());
    const at = await nextMillisecond();
    const after = await configured(other, before.token);
    const { jwt } = (await after.ask({ action: 'getJwt' }, 'JwtResponse')).body;
    await one.world.connections.close(sessionOf(jwt), { at, reason: 'signedIn' });
    expect((await before.next('ConnectionClosedEvent')).body.reason).toBe('signedIn');
    expect((await after.ask({ action: 'getJwt' }, 'JwtResponse')).code).toBe(200);
  });
});

describe('limits hold over both gateways', () => {
  let left: TestGateway;
  let right: TestGateway;
  beforeAll(async () => {
    const now = Date.now();
    const world = createMemoryWorld({ clock: () => now });
    await furnishShop(world);
    const rates = guestRates({ GUEST_CONNECTIONS_PER_MINUTE: 20 });
    left = await openGateway({ rates }, world);
    right = await openGateway({ rates }, world);
  });
  afterAll(async () => {
    await left.close();
    await right.close();
  });

  const refusals = async (guest: TestGuest | undefined, count: number, request: object) => {
    const [before, marks] = [guest?.unread.length ?? 0, Array.from({ length: count }, (_, index) => `T${index}`)];
    for (const tracingId of marks) guest?.send({ token: guest.token, ...request, tracingId });
    const answers = () => (guest?.unread ?? []).slice(before).filter(({ tracingId = '' }) => marks.includes(tracingId));
    await expect.poll(() => answers().length).toBe(count);
    return answers().filter((frame) => frame.class === 'TooManyRequestsErrorMessage');
  };

  test('five messages of a session at one, and the sixth is refused at the other', async () => {
    const [guest, away] = await session(left, right);
    expect(await refusals(guest, 5, text('Fast'))).toEqual([]);
    await expect.poll(() => away?.unread.filter((frame) => frame.class === 'StructuredMessage').length).toBe(6);
    expect(await refusals(away, 1, text('Too fast'))).toMatchObject([
      { code: 429, body: { retryAfter: 1, errorCode: 4029, errorMessage: 'Message rate too high for this session' } },
    ]);
  });

  test('sixty configures of a session', async () => {
    const [guest, away] = await session(left, right);
    const configure = { action: 'configureSession', deploymentId: SHOP.deployment };
    expect(await refusals(guest, 40, configure)).toEqual([]);
    const refused = await refusals(away, 20, configure);
    expect(refused).toHaveLength(2);
    expect(refused[0]?.body).toMatchObject({ errorMessage: 'Configure rate too high for this session' });
  });

  test('ten pages of history of a session', async () => {
    const [guest] = await session(left);
    const { jwt } = (await guest?.ask({ action: 'getJwt' }, 'JwtResponse'))?.body ?? { jwt: '' };
    const statuses: number[] = [];
    for (const { host } of [left, right, left, right, left, right, left, right, left, right, left, right]) {
      const headers = { authorization: `Bearer ${jwt}` };
      statuses.push((await fetch(`http://${host}/api/v2/webmessaging/messages`, { headers })).status);
    }
    expect(statuses).toEqual([...Array(10).fill(200), 429, 429]);
  });

  test('connections to a deployment', async () => {
    const v1 = ({ host }: TestGateway) => `ws://${host}/v1?deploymentId=${SHOP.deployment}`;
    const statuses: number[] = [];
    for (let count = 0; count < 11; count += 1)
      statuses.push(await upgradeStatus(v1(left)), await upgradeStatus(v1(right)));
    expect(statuses.filter((status) => status === 101).length).toBeLessThanOrEqual(20);
    expect(statuses.slice(-2)).toEqual([429, 429]);
    const refused = new WebSocket(v1(right));
    refused.on('error', () => {});
    const [, response] = await once(refused, 'unexpected-response');
    expect(response.headers['retry-after']).toBe('3');
  });
});
