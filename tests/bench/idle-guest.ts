import { connect, type Socket } from 'node:net';

/**
 * A guest who is there and says nothing, with as little of a client as will do, so that the gateway is what is measured: opens
 * its session, answers pings, and comes back as our messenger does when the line breaks.
 */
export type IdleGuest = { readonly open: () => void };

export type IdleGuestUse = {
  readonly port: number;
  /** The address of this machine that it comes from: each has its own ports. */
  readonly from: string;
  readonly deploymentId: string;
  readonly onConfigured: () => void;
};

const FIRST_MS = 400;
const LONGEST_MS = 30_000;
const TEXT = 0x81;
const PONG = 0x8a;
const PING = 9;

export function createIdleGuest(use: IdleGuestUse): IdleGuest {
  const { port, deploymentId } = use;
  const token = crypto.randomUUID();
  const configure = frame(TEXT, Buffer.from(JSON.stringify({ action: 'configureSession', deploymentId, token })));
  let failures = 0;

  function open(): void {
    const socket = connect({ port, host: '127.0.0.1', localAddress: use.from });
    let received: Buffer = Buffer.alloc(0);
    let isUpgraded = false;
    socket.write(handshake(port, deploymentId));
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
      if (!isUpgraded) {
        const end = received.indexOf('\r\n\r\n');
        if (end < 0) return;
        if (!received.subarray(0, 12).toString().endsWith('101')) return void socket.destroy();
        isUpgraded = true;
        received = received.subarray(end + 4);
        socket.write(configure);
      }
      received = takeFrames(received, (opcode, payload) => hear(socket, opcode, payload));
    });
    // 'close' follows.
    socket.on('error', () => {});
    socket.on('close', () => {
      const wait = Math.min(LONGEST_MS, FIRST_MS * 2 ** failures) * (0.5 + Math.random() / 2);
      failures += 1;
      setTimeout(open, wait);
    });
  }

  function hear(socket: Socket, opcode: number, payload: Buffer): void {
    if (opcode === PING) socket.write(frame(PONG, payload));
    if (opcode !== (TEXT & 0x0f)) return;
    const { class: kind } = JSON.parse(payload.toString()) as { class: string };
    if (kind !== 'SessionResponse') return void socket.destroy();
    failures = 0;
    use.onConfigured();
  }

  return { open };
}

function handshake(port: number, deploymentId: string): string {
  return [
    `GET /v1?deploymentId=${deploymentId} HTTP/1.1`,
    `Host: localhost:${port}`,
    `Origin: http://localhost:${port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')}`,
    '\r\n',
  ].join('\r\n');
}

/** A whole frame, masked with zeros. */
function frame(head: number, payload: Buffer): Buffer {
  const length =
    payload.length < 126 ? [0x80 | payload.length] : [0x80 | 126, payload.length >> 8, payload.length & 255];
  return Buffer.concat([Buffer.from([head, ...length, 0, 0, 0, 0]), payload]);
}

/** Hands out the whole frames, none of which is longer than 65,535 bytes, and returns what is left. */
function takeFrames(received: Buffer, take: (opcode: number, payload: Buffer) => void): Buffer {
  let rest = received;
  for (;;) {
    const short = (rest[1] ?? 0) & 127;
    const head = short === 126 ? 4 : 2;
    if (rest.length < head) return rest;
    const end = head + (short === 126 ? rest.readUInt16BE(2) : short);
    if (rest.length < end) return rest;
    take((rest[0] ?? 0) & 15, rest.subarray(head, end));
    rest = rest.subarray(end);
  }
}
