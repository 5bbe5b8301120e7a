import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectGuest, openGateway, type TestGateway, type TestGuest } from './gateway.test-kit.ts';

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

/** A session with a connection at each gateway, in this order. */
async function session(...gateways: readonly TestGateway[]): Promise<TestGuest[]> {
  const token = crypto.randomUUID();
  const guests: TestGuest[] = [];
  for (const gateway of gateways) guests.push(await configured(gateway, token));
  return guests;
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
    await other.world.connections.close(sessionOf(jwt), { reason: 'signedIn' });
    for (const each of [guest, away]) {
      const event = await each?.next('ConnectionClosedEvent');
      expect(event?.body).toEqual({ reason: 'signedIn', reasonCode: 'signedIn' });
    }
  });
});
