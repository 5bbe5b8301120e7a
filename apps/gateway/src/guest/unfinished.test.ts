import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { connectGuest, openGateway, text } from '../gateway.test-kit.ts';
import { createUnfinished } from './unfinished.ts';

const MOST = 1000_000;
let server: WebSocketServer;
afterEach(() => server?.close());

/** A server that watches its lines; what is finished it says back. */
async function listen() {
  const unfinished = createUnfinished(MOST);
  server = new WebSocketServer({ port: 0, perMessageDeflate: false });
  server.on('connection', (socket, { socket: duplex }) => {
    unfinished.watch({ socket, duplex });
    socket.on('message', (data) => socket.send(`${String(data).length}`)).on('close', () => unfinished.forget(socket));
  });
  await once(server, 'listening');
}

async function open(): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  await once(socket, 'open');
  return socket;
}

function openMany(count: number): Promise<WebSocket[]> {
  return Promise.all(Array.from({ length: count }, open));
}

/** The first frame of a message. */
function beginMessage(socket: WebSocket, bytes: number): void {
  socket.send('x'.repeat(bytes), { fin: false });
}

/** A frame that says that it has more bytes than come. */
function beginFrame(socket: WebSocket, bytes: number): void {
  const header = Buffer.from([0x81, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  header.writeUInt32BE(bytes + 60_000, 6);
  (socket as unknown as { readonly _socket: Socket })._socket.write(Buffer.concat([header, Buffer.alloc(bytes)]));
}

/** Lets it come to all that are connected, as one piece each time. */
function arrive(piece: Buffer, times = 1): void {
  for (const { _socket } of server.clients as unknown as Set<{ readonly _socket: Socket }>)
    for (let time = 0; time < times && !_socket.destroyed; time += 1) _socket.emit('data', piece);
}

/** What says that so many bytes are to come, masked with nothing. */
function headerOf(bytes: number): Buffer {
  const header = Buffer.from([0x81, 0xfe, 0, 0, 0, 0, 0, 0]);
  header.writeUInt16BE(bytes, 2);
  return header;
}

async function hear(socket: WebSocket): Promise<string> {
  const [data] = await once(socket, 'message');
  return String(data);
}

const isOpen = ({ readyState }: WebSocket) => readyState === WebSocket.OPEN;

test.each([
  ['messages', beginMessage],
  ['frames', beginFrame],
])(
  '%s that are begun and not finished are cut beyond what they may take up together, the largest first',
  async (_, begin) => {
    await listen();
    const [honest, ...hostile] = await openMany(9);
    if (honest === undefined) throw new Error('Nobody is there');
    beginMessage(honest, 100);
    for (const socket of hostile) begin(socket, 190_000);
    await expect.poll(() => hostile.filter(isOpen).length).toBeLessThanOrEqual(5);
    expect(hostile.filter(isOpen)).not.toEqual([]);
    const heard = hear(honest);
    honest.send('x', { fin: true });
    expect(await heard).toBe('101');
    for (const socket of hostile) socket.terminate();
  },
);

test('a frame that comes byte by byte takes up what its pieces do', async () => {
  await listen();
  const [drip] = await openMany(1);
  arrive(headerOf(60_000));
  arrive(Buffer.from('x'), 2_000);
  await expect.poll(() => drip?.readyState).toBe(WebSocket.CLOSED);
});

test('a frame of which only the header has come takes up what came with it', async () => {
  await listen();
  const begun = await openMany(20);
  arrive(Buffer.concat([headerOf(60_000), Buffer.alloc(60_000, 'x'), headerOf(200)]));
  await expect.poll(() => begun.filter(isOpen).length).toBeLessThanOrEqual(15);
  expect(begun.filter(isOpen)).not.toEqual([]);
});

test('as long as there is room each may take its time, and what is finished or gone takes up none', async () => {
  await listen();
  const finishing = await openMany(6);
  for (const socket of finishing) {
    beginMessage(socket, 190_000);
    const heard = hear(socket);
    socket.send('x', { fin: true });
    expect(await heard).toBe('190001');
  }
  const gone = await openMany(6);
  for (const socket of gone) {
    beginMessage(socket, 190_000);
    socket.ping();
    await once(socket, 'pong');
    const before = server.clients.size;
    socket.terminate();
    await expect.poll(() => server.clients.size).toBe(before - 1);
  }
  expect(finishing.filter(isOpen)).toHaveLength(6);
});

test('a gateway cuts whoever begins without end, and answers the others', async () => {
  const gateway = await openGateway();
  const other = await connectGuest(gateway);
  await other.configure();
  const hostile = await Promise.all(Array.from({ length: 180 }, () => connectGuest(gateway)));
  for (const { socket } of hostile) beginMessage(socket, 200_000);
  expect(await Promise.race(hostile.map(({ closed }) => closed))).toBe(1006);
  expect((await other.ask(text('Still there?'), 'StructuredMessage')).body).toMatchObject({ text: 'Still there?' });
  await gateway.close();
});
