import { issueTicket } from '@rejoin/auth/ticket';
import { SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { AUTH_SECRET, openGateway, type TestGateway } from '../gateway.test-kit.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await openGateway();
});
afterAll(() => gateway.close());

type Frame = { readonly id: unknown; readonly result?: object; readonly error?: { readonly data: object } };

/** A client that writes its frames itself, let in as Mara. */
async function open() {
  const socket = new WebSocket(`ws://${gateway.host}/agent?connectionParams=1`);
  const waiting: string[] = [];
  let arrived = Promise.withResolvers<void>();
  socket.on('message', (data: Buffer) => {
    waiting.push(data.toString());
    arrived.resolve();
    arrived = Promise.withResolvers();
  });
  await new Promise((resolve) => socket.once('open', resolve));
  const sendRaw = (text: string) => socket.send(text);
  const send = (frame: unknown) => sendRaw(JSON.stringify(frame));
  send({
    method: 'connectionParams',
    data: { ticket: await issueTicket(AUTH_SECRET, { personId: SHOP.mara, id: 'session', generation: 1 }, Date.now()) },
  });
  async function nextRaw(): Promise<string> {
    for (;;) {
      const text = waiting.shift();
      if (text !== undefined) return text;
      await arrived.promise;
    }
  }
  return { socket, send, sendRaw, nextRaw, next: async () => JSON.parse(await nextRaw()) as Frame };
}

const news = (id: unknown) => ({ id, method: 'subscription', params: { path: 'agent.news' } });
const goOnQueue = (id: unknown, input: unknown = { status: 'onQueue' }) => ({
  id,
  method: 'mutation',
  params: { path: 'agent.setRoutingStatus', input },
});

test('a stream is told until it is stopped, and its id is free again', async () => {
  const mara = await open();
  for (const round of [1, 2]) {
    mara.send(news(7));
    expect(await mara.next()).toEqual({ id: 7, result: { type: 'started' } });
    expect(await mara.next(), `round ${round}`).toMatchObject({
      id: 7,
      result: { type: 'data', data: { type: 'inbox' } },
    });
    mara.send({ id: 7, method: 'subscription.stop' });
    expect(await mara.next()).toEqual({ id: 7, result: { type: 'stopped' } });
  }
  mara.socket.close();
});

test('a stream that is stopped before it has begun is none', async () => {
  const mara = await open();
  mara.send([news(7), { id: 7, method: 'subscription.stop' }]);
  expect(await mara.next()).toEqual({ id: 7, result: { type: 'stopped' } });
  mara.socket.close();
});

test('one id is one stream', async () => {
  const mara = await open();
  mara.send(news(1));
  await mara.next();
  await mara.next();
  mara.send(news(1));
  expect(await mara.next()).toMatchObject({ id: 1, error: { data: { code: 'BAD_REQUEST' } } });
  mara.socket.close();
});

test('requests that come in one frame are each answered', async () => {
  const mara = await open();
  mara.send([goOnQueue(1), goOnQueue('two', { status: 'asleep' })]);
  const answers = [await mara.next(), await mara.next()];
  expect(answers).toContainEqual({ id: 1, result: { type: 'data' } });
  expect(answers).toContainEqual(
    expect.objectContaining({ id: 'two', error: expect.objectContaining({ message: 'badInput' }) }),
  );
  mara.socket.close();
});

test('what is no request is refused, and the line goes on', async () => {
  const mara = await open();
  for (const nonsense of ['', '{', '7', 'null', '{"id":{},"method":"query","params":{}}', '{"id":1,"method":"eat"}']) {
    mara.sendRaw(nonsense);
    expect(await mara.next(), nonsense).toMatchObject({ id: null, error: { data: { code: 'PARSE_ERROR' } } });
  }
  mara.send({ id: 1, method: 'query', params: { path: 'agent.unheardOf' } });
  expect(await mara.next()).toMatchObject({ id: 1, error: { data: { code: 'NOT_FOUND' } } });
  mara.sendRaw('PING');
  expect(await mara.nextRaw()).toBe('PONG');
  mara.socket.close();
});

test('what is no text ends the line', async () => {
  const mara = await open();
  mara.socket.send(Buffer.from([1, 2]));
  expect(await new Promise((resolve) => mara.socket.once('close', resolve))).toBe(1003);
});
