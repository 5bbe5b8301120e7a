import { furnishShop, SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { createMemoryWorld } from '@rejoin/use-cases/memory/world';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { connectGuest, openGateway, type TestGateway, text } from './gateway.test-kit.ts';

const QUARTER = 900;
const MINUTE_MS = 60_000;
let ahead = 0;
let one: TestGateway;
let other: TestGateway;

beforeAll(async () => {
  const world = createMemoryWorld({ clock: () => Date.now() + ahead });
  await furnishShop(world, { sessionDurationSeconds: QUARTER });
  one = await openGateway({}, world);
  other = await openGateway({}, world);
});
afterAll(async () => {
  await one.close();
  await other.close();
});
beforeEach(() => {
  ahead = 0;
});

/** A session with a message, whose time is over in a minute. */
async function ending(): Promise<string> {
  const guest = await connectGuest(one);
  await guest.configure();
  await guest.ask(text('Hello'), 'StructuredMessage');
  await guest.next('StructuredMessage');
  guest.socket.close();
  await guest.closed;
  ahead += QUARTER * 1000 - MINUTE_MS;
  return guest.token;
}

describe('a session', () => {
  test('says how long it lives, and the messages of either side let it live on', async () => {
    const guest = await connectGuest(one);
    const { durationSeconds, expirationDate } = await guest.configure();
    expect(durationSeconds).toBe(QUARTER);
    ahead += MINUTE_MS;
    await guest.ask(text('Hello'), 'StructuredMessage');
    await guest.next('StructuredMessage');
    const { metadata } = (await guest.ask({ action: 'echo' }, 'StructuredMessage')).body;
    expect(metadata?.['durationSeconds']).toBe('900');
    expect(Number(metadata?.['expirationDate'])).toBeGreaterThanOrEqual(expirationDate + 60);
  });

  test('that expires is told so on every connection at that time, and knows nothing but echo and starting new', async () => {
    const token = await ending();
    const guest = await connectGuest(one, { token });
    const tab = await connectGuest(other, { token });
    for (const each of [guest, tab]) expect(await each.configure()).toMatchObject({ newSession: false });
    ahead += MINUTE_MS;
    for (const each of [guest, tab]) {
      expect(await each.next('SessionExpiredEvent')).toEqual({
        type: 'message',
        class: 'SessionExpiredEvent',
        code: 200,
        body: {},
      });
    }
    expect(await tab.ask({ ...text('Too late'), tracingId: 'T1' }, 'string')).toMatchObject({
      code: 4006,
      body: 'Session has expired',
      tracingId: 'T1',
    });
    expect(await guest.ask({ action: 'echo', tracingId: 'T2' }, 'SessionExpiredEvent')).toMatchObject({
      type: 'response',
      tracingId: 'T2',
    });
    guest.send({ action: 'configureSession', token, deploymentId: '5f000000-0000-4000-8000-000000000002' });
    expect((await guest.next('string')).code).toBe(4006);
    expect(await guest.configure({ startNew: true })).toMatchObject({ connected: true, newSession: true });
    expect((await guest.ask(text('Anew'), 'StructuredMessage')).body.text).toBe('Anew');
    expect((await tab.next('StructuredMessage')).body.text).toBe('Anew');
  });

  test('does not expire at one gateway while messages go through another', async () => {
    const token = await ending();
    const idle = await connectGuest(one, { token });
    const busy = await connectGuest(other, { token });
    for (const each of [idle, busy]) await each.configure();
    await busy.ask(text('Still here'), 'StructuredMessage');
    ahead += MINUTE_MS;
    expect((await idle.ask({ action: 'getJwt' }, 'JwtResponse')).code).toBe(200);
    expect(idle.unread.map((frame) => frame.class)).toEqual(['StructuredMessage']);
  });
});

test('closing a session twice is answered twice, because a client that hears of no session gives up', async () => {
  const guest = await connectGuest(one);
  await guest.configure();
  const close = { action: 'closeSession', closeAllConnections: true };
  const first = await guest.ask({ ...close, tracingId: '1' }, 'SessionResponse');
  const second = await guest.ask({ ...close, tracingId: '2' }, 'SessionResponse');
  expect(first.body).toMatchObject({ connected: false, readOnly: true });
  expect(second).toEqual({ ...first, tracingId: '2' });
  guest.send({ ...close, token: crypto.randomUUID() });
  expect((await guest.next('string')).code).toBe(4007);
  expect((await guest.ask({ action: 'getJwt' }, 'string')).code).toBe(4007);
});

test('a connection that has to make room takes the place of none, whatever it still asks for', async () => {
  const first = await connectGuest(one);
  await first.configure();
  const again = { action: 'configureSession', token: first.token, deploymentId: SHOP.deployment };
  first.socket.on('message', (data: Buffer) => {
    if (data.includes('ConnectionClosedEvent')) first.send(again);
  });
  const others = [];
  for (let count = 0; count < 3; count += 1) {
    const guest = await connectGuest(one, { token: first.token });
    await guest.configure();
    others.push(guest);
  }
  expect(await first.closed).toBe(1000);
  for (const guest of others) expect((await guest.ask({ action: 'getJwt' }, 'JwtResponse')).code).toBe(200);
});
