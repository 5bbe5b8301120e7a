import { historyPage } from '@rejoin/protocol/rest/history-page';
import { SHOP, SHOP_DEPLOYMENT } from '@rejoin/use-cases/memory/furnish-shop';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  connectAgent,
  connectGuest,
  openGateway,
  openStillGateway,
  type TestGateway,
  text,
} from './gateway.test-kit.ts';
import { guestRates } from './settings.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway({
    rates: guestRates({ GUEST_MESSAGES_PER_SECOND: 1000, GUEST_REQUESTS_PER_MINUTE: 10_000 }),
  });
});
afterAll(() => gateway.close());

describe('a session', () => {
  test('is new the first time and the same the second', async () => {
    const guest = await connectGuest(gateway);
    expect(await guest.configure()).toMatchObject({
      connected: true,
      newSession: true,
      readOnly: false,
      durationSeconds: 259_200,
      maxCustomDataBytes: 2048,
      allowedMedia: {
        inbound: {
          fileTypes: [{ type: '*/*' }],
          maxFileSizeKB: 10_240,
        },
      },
    });
    const again = await connectGuest(gateway, { token: guest.token });
    expect((await again.configure()).newSession).toBe(false);
  });

  test('answers errors as sentences and lives on', async () => {
    const guest = await connectGuest(gateway);
    const refusalOf = async (request: object) => {
      const { code, body, tracingId } = await guest.ask({ tracingId: 'T1', ...request }, 'string');
      return { code, body, tracingId };
    };
    expect(await refusalOf({ action: 'getJwt' })).toEqual({ code: 4007, body: 'Session not found', tracingId: 'T1' });
    expect((await refusalOf({ action: 'configureSession', deploymentId: crypto.randomUUID() })).code).toBe(400);
    await guest.configure();
    expect((await refusalOf({ action: 'getJwt', token: crypto.randomUUID() })).code).toBe(4007);
    expect(await refusalOf(text('x'.repeat(5000)))).toMatchObject({
      code: 4011,
      body: 'Message length 5000 is larger than 4096',
    });
    expect((await refusalOf(text('  '))).code).toBe(400);
    expect(
      (await refusalOf({ ...text('Hi'), channel: { metadata: { customAttributes: { a: 'x'.repeat(2048) } } } })).code,
    ).toBe(4013);
    expect(
      (await refusalOf(text('', { content: [{ contentType: 'Attachment', attachment: { id: crypto.randomUUID() } }] })))
        .code,
    ).toBe(4009);
    expect((await refusalOf({ action: 'nothing' })).code).toBe(400);
    expect(
      await refusalOf(text('', { type: 'Event', events: [{ eventType: 'Presence', presence: { type: 'Clear' } }] })),
    ).toMatchObject({
      code: 403,
      body: 'Presence events Conversation Clear are not supported',
    });
    for (const junk of ['{', '[]', '"\\ud800"', 'x'.repeat(70_000)]) {
      guest.sendRaw(junk);
      expect((await guest.next('string')).code).toBe(400);
    }
    guest.sendRaw(Buffer.from([0, 255]));
    expect((await guest.next('string')).code).toBe(400);
    expect((await guest.ask({ ...text('Still here'), tracingId: 'T2' }, 'StructuredMessage')).body).toMatchObject({
      text: 'Still here',
    });
  });

  test('a frame far beyond the limit ends the connection', async () => {
    const guest = await connectGuest(gateway);
    guest.sendRaw('x'.repeat(300_000));
    expect(await guest.closed).toBe(1009);
  });

  test('has at most three connections: the oldest is told and closed', async () => {
    const first = await connectGuest(gateway);
    await first.configure();
    const others = await Promise.all([1, 2, 3].map(() => connectGuest(gateway, { token: first.token })));
    for (const guest of others) await guest.configure();
    await first.next('ConnectionClosedEvent');
    expect(await first.closed).toBe(1000);
  });
});

describe('a message', () => {
  test('comes back to every connection of the session, once, with its mark and metadata', async () => {
    const [guest, other] = [await connectGuest(gateway), await connectGuest(gateway)];
    const tab = await connectGuest(gateway, { token: guest.token });
    for (const each of [guest, other, tab]) await each.configure();
    const echo = await guest.ask(
      { ...text('Hello 👋', { metadata: { id: 'm1' } }), tracingId: 'T1' },
      'StructuredMessage',
    );
    expect(echo).toMatchObject({
      type: 'message',
      code: 200,
      tracingId: 'T1',
      body: { type: 'Text', direction: 'Inbound', text: 'Hello 👋', metadata: { id: 'm1' } },
    });
    expect(await tab.next('StructuredMessage')).toEqual(echo);
    expect((await guest.next('StructuredMessage')).body).toMatchObject({
      direction: 'Outbound',
      text: 'Welcome.',
      originatingEntity: 'Bot',
    });
    expect(other.unread).toEqual([]);
  });

  test('that is sent again is answered like the first and stored once', async () => {
    const guest = await connectGuest(gateway);
    await guest.configure();
    const message = text('Once', { metadata: { id: 'm1' } });
    const first = await guest.ask({ ...message, tracingId: 'T1' }, 'StructuredMessage');
    const back = await connectGuest(gateway, { token: guest.token });
    await back.configure({ startNew: false });
    const second = await back.ask({ ...message, tracingId: 'T2' }, 'StructuredMessage');
    expect(second.body).toEqual(first.body);
    expect(second.tracingId).toBe('T2');
    const { jwt } = (await back.ask({ action: 'getJwt' }, 'JwtResponse')).body;
    const headers = { authorization: `Bearer ${jwt}` };
    const history = await fetch(`http://${gateway.host}/api/v2/webmessaging/messages`, { headers });
    const { entities } = historyPage.parse(await history.json());
    expect(entities.map(({ text: words }) => words)).toEqual(['Welcome.', 'Once']);
  });

  test('keeps its place: what one connection sends in a row is stored in that order', async () => {
    const guest = await connectGuest(gateway);
    await guest.configure();
    const words = Array.from({ length: 50 }, (_, index) => `word ${index}`);
    for (const word of words) guest.send({ token: guest.token, ...text(word) });
    const stored: (string | undefined)[] = [];
    while (stored.length < words.length) {
      const { body } = await guest.next('StructuredMessage');
      if (body.direction === 'Inbound') stored.push(body.text);
    }
    expect(stored).toEqual(words);
  });

  test('join and typing are taken, and a join is echoed', async () => {
    const guest = await connectGuest(gateway);
    await guest.configure();
    guest.send({
      token: guest.token,
      ...text('', { type: 'Event', events: [{ eventType: 'Typing', typing: { type: 'On' } }] }),
    });
    const join = text('', { type: 'Event', events: [{ eventType: 'Presence', presence: { type: 'Join' } }] });
    const echo = await guest.ask({ ...join, tracingId: 'T1' }, 'StructuredMessage');
    expect(echo).toMatchObject({
      tracingId: 'T1',
      body: { type: 'Event', direction: 'Inbound', events: [{ presence: { type: 'Join' } }] },
    });
    expect(guest.unread).toEqual([]);
  });
});

test('an echo is answered with the mark it had, with or without a session', async () => {
  const still = await openStillGateway();
  const guest = await connectGuest(still);
  guest.send({ action: 'echo', tracingId: 'T1', message: { type: 'Text', text: 'ping' } });
  expect(await guest.next('StructuredMessage')).toMatchObject({
    type: 'response',
    code: 200,
    tracingId: 'T1',
    body: { text: 'ping', direction: 'Inbound' },
  });
  await guest.configure();
  const { body } = await guest.ask({ action: 'echo' }, 'StructuredMessage');
  expect(body.metadata).toMatchObject({ durationSeconds: '259200' });
  expect(await guest.ask({ action: 'echo' }, 'TooManyRequestsErrorMessage')).toMatchObject({
    code: 429,
    body: { errorCode: 4029, retryAfter: 30 },
  });
  await still.close();
});

test('closing a session closes its other connections and leaves this one for a new conversation', async () => {
  const guest = await connectGuest(gateway);
  const tab = await connectGuest(gateway, { token: guest.token });
  for (const each of [guest, tab]) await each.configure();
  const { body } = await guest.ask({ action: 'closeSession', closeAllConnections: true }, 'SessionResponse');
  expect(body).toMatchObject({ connected: false, readOnly: true });
  await tab.next('ConnectionClosedEvent');
  await tab.closed;
  expect(await guest.configure({ startNew: true })).toMatchObject({ connected: true, readOnly: false });
});

/** On which guests may clear their conversation. Returns its id. */
async function clearingDeployment({ world }: TestGateway): Promise<string> {
  const draft = (await world.configurations.find(SHOP.configuration))?.draft;
  if (draft === undefined) throw new Error('The shop has no configuration');
  const id = crypto.randomUUID();
  const messenger = { ...draft.messenger, clearConversation: true };
  await world.configurations.add({ id, draft: { ...draft, name: id, messenger }, at: 0 });
  await world.configurations.publish(id, { personId: SHOP.ines, at: 0 });
  await world.deployments.add({ ...SHOP_DEPLOYMENT, id, name: id, configurationId: id }, 0);
  return id;
}

const CLEAR = text('', { type: 'Event', events: [{ eventType: 'Presence', presence: { type: 'Clear' } }] });

test('a guest who may clear the conversation clears it on all connections, and the history is gone', async () => {
  const deploymentId = await clearingDeployment(gateway);
  const guest = await connectGuest(gateway, { deploymentId });
  const tab = await connectGuest(gateway, { deploymentId, token: guest.token });
  for (const each of [guest, tab]) await each.configure();
  await guest.ask(text('Hi'), 'StructuredMessage');
  await guest.next('StructuredMessage');
  const echo = await guest.ask({ ...CLEAR, tracingId: 'T1' }, 'StructuredMessage');
  expect(echo).toMatchObject({
    tracingId: 'T1',
    body: { direction: 'Inbound', events: [{ presence: { type: 'Clear' } }] },
  });
  for (const each of [guest, tab]) {
    await each.next('SessionClearedEvent');
    await each.next('ConnectionClosedEvent');
    await each.closed;
  }
});

test('who hears of a clear at another gateway and is back before it has ended stays', async ({ onTestFinished }) => {
  const { world } = gateway;
  const other = await openGateway({}, world);
  onTestFinished(() => other.close());
  const deploymentId = await clearingDeployment(gateway);
  const guest = await connectGuest(gateway, { deploymentId });
  const away = await connectGuest(other, { deploymentId, token: guest.token });
  for (const each of [guest, away]) await each.configure();
  await guest.ask(text('Hi'), 'StructuredMessage');
  await away.next('StructuredMessage');
  const isBack = Promise.withResolvers<void>();
  const { append } = world.log;
  const slow = vi.spyOn(world.log, 'append').mockImplementation(async (batch) => {
    const outcomes = await append(batch);
    await isBack.promise;
    return outcomes;
  });
  onTestFinished(() => {
    isBack.resolve();
    slow.mockRestore();
  });
  guest.send({ token: guest.token, ...CLEAR });
  await away.next('SessionClearedEvent');
  const clearedBy = Date.now();
  await expect.poll(Date.now, { interval: 1 }).toBeGreaterThan(clearedBy);
  const back = await connectGuest(other, { deploymentId, token: guest.token });
  expect(await back.configure()).toMatchObject({ newSession: true });
  isBack.resolve();
  await guest.closed;
  expect((await back.ask({ action: 'getJwt' }, 'JwtResponse')).code).toBe(200);
});

test('rates: more than the reference allows is refused with the time to wait, and the connection lives', async () => {
  const strict = await openStillGateway({
    rates: guestRates({ GUEST_MESSAGES_PER_SECOND: 2, GUEST_REQUESTS_PER_MINUTE: 6 }),
  });
  try {
    const guest = await connectGuest(strict);
    await guest.configure();
    for (const word of ['one', 'two', 'three']) guest.send({ token: guest.token, tracingId: word, ...text(word) });
    expect(await guest.next('TooManyRequestsErrorMessage')).toMatchObject({
      code: 429,
      tracingId: 'three',
      body: { retryAfter: 1, errorCode: 4029 },
    });
    guest.send({ action: 'nothing' });
    guest.sendRaw(Buffer.from([0, 255]));
    await guest.next('string');
    expect((await guest.ask({ action: 'getJwt' }, 'TooManyRequestsErrorMessage')).body.retryAfter).toBe(10);
    expect(guest.socket.readyState).toBe(guest.socket.OPEN);
  } finally {
    await strict.close();
  }
});

test('a gateway that closes breaks the line without saying goodbye, so that clients come back', async () => {
  const closing = await openGateway();
  const guest = await connectGuest(closing);
  await guest.configure();
  const agent = connectAgent(closing, SHOP.mara);
  await agent.client.agent.inbox.query();
  await closing.close();
  expect(await guest.closed).toBe(1006);
  await agent.close();
});
