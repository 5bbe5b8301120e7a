import { connect, type Socket } from 'node:net';
import { furnishShop, SHOP } from '@rejoin/use-cases/memory/furnish-shop';
import { createMemoryWorld } from '@rejoin/use-cases/memory/world';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { connectGuest, openGateway, type TestGateway, type TestGuest, text } from './gateway.test-kit.ts';
import { PATIENCE } from './patience.ts';

let ahead = 0;
let gateway: TestGateway;
/** On the same books, for whoever takes their time. */
let patient: TestGateway;
beforeAll(async () => {
  const world = createMemoryWorld({ clock: () => Date.now() + ahead });
  await furnishShop(world);
  const short = { headersMs: 300, requestMs: 600, nextRequestMs: 300, lookMs: 50, keepAliveMs: 50 };
  gateway = await openGateway({ patience: { ...PATIENCE, ...short } }, world);
  patient = await openGateway({}, world);
});
afterAll(() => Promise.all([gateway.close(), patient.close()]));

/** Opens a bare connection, writes, and tells everything that came when it is closed from the other side. */
function exchange(written: string, drip?: { readonly text: string; readonly everyMs: number }): Promise<string> {
  const socket: Socket = connect(gateway.gateway.port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => (heard += String(chunk)));
  socket.on('error', () => {});
  socket.write(written);
  const dripping = drip && setInterval(() => socket.write(drip.text), drip.everyMs);
  return new Promise((resolve) =>
    socket.on('close', () => {
      clearInterval(dripping);
      resolve(heard);
    }),
  );
}

/** Somebody else's conversation with the gateway goes on meanwhile. */
async function meanwhile<T>(hostile: () => Promise<T>): Promise<T> {
  const other = await connectGuest(gateway);
  await other.configure();
  const result = await hostile();
  expect((await other.ask(text('Still there?'), 'StructuredMessage')).body).toMatchObject({ text: 'Still there?' });
  other.socket.terminate();
  return result;
}

describe('over HTTP', () => {
  test('whoever connects and says nothing is cut', async () => {
    expect(await meanwhile(() => exchange(''))).toContain('408 Request Timeout');
  });

  test('whoever drips their headers is cut', async () => {
    const answer = await meanwhile(() =>
      exchange('GET /livez HTTP/1.1\r\nHost: localhost\r\n', { text: 'X-More: 1\r\n', everyMs: 40 }),
    );
    expect(answer).toContain('408 Request Timeout');
  });

  test('whoever drips a body is cut', async () => {
    const head = 'PUT /uploads/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n';
    await meanwhile(() => exchange(head, { text: 'x', everyMs: 40 }));
  });

  test('whoever asks for a file and takes nothing of it is cut', async () => {
    const stalling = await openGateway({ patience: { ...PATIENCE, lookMs: 50, stalledMs: 500 } }, gateway.world);
    const guest = await connectGuest(patient);
    await guest.configure();
    const file = { action: 'onAttachment', fileName: 'notes.txt', fileType: 'text/plain' };
    const { body } = await guest.ask(file, 'PresignedUrlResponse');
    await fetch(body.url, { method: 'PUT', headers: body.headers, body: 'Hello' });
    const { pathname, search } = new URL((await guest.next('UploadSuccessEvent')).body.downloadUrl);
    const cancelled = Promise.withResolvers<void>();
    const chunks = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024)),
      cancel: () => cancelled.resolve(),
    });
    vi.spyOn(gateway.world.blobs, 'stream').mockResolvedValueOnce({ size: 1e9, chunks });
    const socket = connect(stalling.gateway.port, '127.0.0.1').pause();
    socket.on('error', () => {});
    socket.write(`GET ${pathname}${search} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    await meanwhile(() => cancelled.promise);
    socket.destroy();
    await stalling.close();
  });

  test('whoever asks many times without waiting for answers is cut, and whoever asks a few times is answered', async () => {
    const request = 'GET /webdeployments/v1/deployments/none/config.json HTTP/1.1\r\nHost: localhost\r\n\r\n';
    const answers = async (requests: number) =>
      (await meanwhile(() => exchange(request.repeat(requests)))).split('HTTP/1.1 403').length - 1;
    expect(await answers(10)).toBe(10);
    expect(await answers(500)).toBeLessThan(500);
  });

  test('whoever drips the handshake of a WebSocket is cut', async () => {
    const head = `GET /v1?deploymentId=${SHOP.deployment} HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\n`;
    expect(await meanwhile(() => exchange(head, { text: 'X-More: 1\r\n', everyMs: 40 }))).toContain('408');
  });

  test.each([
    ['no HTTP at all', '\0\x01\x02 nonsense\r\n\r\n', '400 Bad Request'],
    ['headers without end', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(50_000)}\r\n\r\n`, '431'],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n', '400'],
    [
      'a WebSocket without a key',
      `GET /v1?deploymentId=${SHOP.deployment} HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
      '400',
    ],
    [
      'a WebSocket of another age',
      `GET /v1?deploymentId=${SHOP.deployment} HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 7\r\n\r\n`,
      '400',
    ],
    ['a path that is none', 'GET //[ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', '404'],
  ])('%s is refused', async (_what, request, status) => {
    expect((await meanwhile(() => exchange(request))).split('\r\n', 1)[0]).toContain(status);
  });

  test.each([
    ['what is no HTTP', '\0\x01\x02 nonsense\r\n\r\n', 400, 'bad.request'],
    ['too long headers', `GET / HTTP/1.1\r\nX: ${'x'.repeat(50_000)}\r\n\r\n`, 431, 'request.headers.too.large'],
    ['what does not come', 'GET / HTTP/1.1\r\n', 408, 'request.timeout'],
  ])('%s is refused in an error body, to a page of any origin', async (_what, request, status, code) => {
    const [head = '', body = ''] = (await meanwhile(() => exchange(request))).split('\r\n\r\n');
    expect(head.toLowerCase()).toContain('\r\naccess-control-allow-origin: *');
    expect(JSON.parse(body)).toEqual({ message: expect.any(String), code, status, details: [], errors: [] });
  });
});

describe('over a WebSocket', () => {
  test('whoever opens no session is told why and closed', async () => {
    const closed = await meanwhile(async () => {
      const guest = await connectGuest(gateway);
      const reason = new Promise((resolve) => guest.socket.on('close', (code, why) => resolve([code, String(why)])));
      ahead += PATIENCE.sessionMs + 1;
      return reason;
    });
    expect(closed).toEqual([1008, 'No session was configured']);
  });

  test('whoever shows no ticket on an agent’s line is cut, whatever signs of life they give', async () => {
    const socket = new WebSocket(`ws://${gateway.host}/agent`);
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.on('open', () => socket.send('PING'));
    expect(await meanwhile(() => closed)).toBe(1008);
  });

  test('a session that was closed may be followed by another within the same time', async () => {
    const guest = await connectGuest(gateway);
    await guest.configure();
    await guest.ask({ action: 'closeSession', closeAllConnections: true }, 'SessionResponse');
    ahead += PATIENCE.sessionMs + 1;
    expect(await guest.closed).toBe(1008);
  });

  test('whoever gives no sign of life is cut, and whoever does stays', async () => {
    const [silent, alive] = [await connectGuest(gateway, { autoPong: false }), await connectGuest(gateway)];
    for (const guest of [silent, alive]) await guest.configure();
    ahead += PATIENCE.silenceMs / 2;
    await alive.ask({ action: 'getJwt' }, 'JwtResponse');
    ahead += PATIENCE.silenceMs / 2 + 1;
    expect(await silent.closed).toBe(1006);
    expect(alive.socket.readyState).toBe(WebSocket.OPEN);
  });

  test.each([
    ['a frame that is not masked', Buffer.from([0x81, 2, 0x7b, 0x7d]), 1002],
    ['an unknown kind of frame', Buffer.from([0x83, 0x80, 0, 0, 0, 0]), 1002],
    ['a frame that claims to be huge', Buffer.from([0x81, 0xff, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]), 1009],
    ['text that is not UTF-8', Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0xc3, 0x28]), 1007],
    ['compression that was not agreed', Buffer.from([0xc1, 0x80, 0, 0, 0, 0]), 1002],
  ])('%s ends the connection with its code', async (_what, bytes, code) => {
    const closed = await meanwhile(async () => {
      const guest = await connectGuest(gateway);
      await guest.configure();
      below(guest).write(bytes);
      return guest.closed;
    });
    expect(closed).toBe(code);
  });

  test('whoever sends without end takes little memory, and the others are answered', async () => {
    const guest = await connectGuest(gateway);
    await guest.configure();
    const frame = JSON.stringify({ action: 'onMessage', token: guest.token, padding: 'x'.repeat(60_000) });
    const before = process.memoryUsage().rss;
    await meanwhile(async () => {
      for (let sent = 0; sent < 500; sent += 1) guest.sendRaw(frame);
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
    expect(guest.socket.readyState).toBe(WebSocket.OPEN);
  });

  test('whoever asks without end and reads no answer is cut', async () => {
    const listening = await openGateway({ patience: { ...PATIENCE, keepAliveMs: 50, silenceMs: 1500 } }, gateway.world);
    const guest = await connectGuest(listening);
    await guest.configure();
    await meanwhile(async () => {
      guest.socket.pause();
      const frame = JSON.stringify({ tracingId: 'x'.repeat(128) });
      for (let round = 0; round < 100 && guest.socket.readyState === WebSocket.OPEN; round += 1) {
        for (let sent = 0; sent < 1000; sent += 1) guest.sendRaw(frame);
        await new Promise((resolve) => below(guest).write('', resolve));
      }
      guest.socket.resume();
      expect(await guest.closed).toBe(1006);
    });
    await listening.close();
  });
});

function below(guest: TestGuest): Socket {
  return (guest.socket as unknown as { readonly _socket: Socket })._socket;
}
