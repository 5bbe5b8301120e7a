import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import type { Instant } from '@rejoin/core/instant';
import { errorSentenceFrame } from '@rejoin/protocol/down/error-sentence';
import { ERROR_CODES } from '@rejoin/protocol/error-codes';
import { LIMITS } from '@rejoin/protocol/limits';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { Patience } from '../patience.ts';
import { refuseUpgrade } from '../refuse-upgrade.ts';
import { admit } from './admit.ts';
import { type GuestConnection, leave, openConnection } from './connection.ts';
import type { GuestServices } from './guest-services.ts';
import { handleFrame } from './handle-frame.ts';
import type { Wire } from './line.ts';

/** How long what is in hand may take when the gateway closes. */
const FAREWELL_MS = 3000;
/** Frames of one connection that may wait; then nothing more is read from it. */
const WAITING_MAX = 32;
/** Messages of one connection that may be on their way into the log; then its next frame waits for them. */
const IN_HAND_MAX = 32;

/** Close code of a client that does not keep to the rules (RFC 6455, section 7.4.1). */
const POLICY = 1008;

const BINARY = { code: ERROR_CODES.badRequest, message: 'Request is not a text frame' } as const;

/** The guests' WebSocket, `/v1?deploymentId=…`. */
export function createGuestSockets(
  services: GuestServices,
  options: {
    readonly ownHosts: (request: IncomingMessage) => string[];
    readonly patience: Pick<Patience, 'keepAliveMs' | 'silenceMs' | 'sessionMs'>;
  },
) {
  const { ownHosts, patience } = options;
  const { clock } = services.ports;
  const server = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: LIMITS.frameMaxBytes,
    clientTracking: true,
  });
  const connections = new Map<WebSocket, GuestConnection>();
  const working = new Set<Promise<void>>();

  const keepAlive = setInterval(() => {
    const now = clock();
    for (const [socket, connection] of connections) tend(socket, connection, { patience, now });
  }, patience.keepAliveMs);

  function keep(work: Promise<void>): void {
    working.add(work);
    void work.then(() => working.delete(work));
  }

  async function finishWork(): Promise<void> {
    await Promise.all(working);
    await Promise.all([...connections.values()].flatMap(({ inHand = [] }) => [...inHand]));
  }

  function serve(wire: Wire, deploymentId: string): void {
    const { socket } = wire;
    const connection = openConnection(wire, services, deploymentId);
    const take = inOrder(socket, async (frame) => {
      await handleFrame(connection, frame);
      const { inHand } = connection;
      if (inHand !== undefined && inHand.size >= IN_HAND_MAX) await Promise.all(inHand);
    });
    const hear = () => (connection.heardAt = clock());
    connections.set(socket, connection);
    services.metrics.guestConnections.inc();
    socket.on('message', (data: RawData, isBinary: boolean) => {
      hear();
      if (isBinary) return connection.line.send(errorSentenceFrame(BINARY, undefined));
      const work = take(data.toString());
      if (work !== undefined) keep(work);
    });
    socket.on('pong', hear);
    socket.on('ping', hear);
    // A broken frame or line; 'close' follows.
    socket.on('error', () => {});
    socket.on('close', () => {
      connections.delete(socket);
      services.metrics.guestConnections.dec();
      leave(connection, 'closed');
    });
  }

  return {
    async upgrade(request: IncomingMessage, duplex: Duplex, head: Buffer): Promise<void> {
      const admission = await admit(services, request, ownHosts(request));
      if (admission.type === 'refused') return refuseUpgrade(duplex, admission.status, admission.retryAfter);
      server.handleUpgrade(request, duplex, head, (socket) => serve({ socket, duplex }, admission.deploymentId));
    },
    /**
     * Finishes what is in hand, then breaks the lines without a closing handshake: the clients take a clean close for the
     * end, and come back after a broken line (guest API, section 1.4).
     */
    async close(): Promise<void> {
      clearInterval(keepAlive);
      for (const socket of connections.keys()) socket.pause();
      await Promise.race([finishWork(), setTimeout(FAREWELL_MS)]);
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

/** Keeps the connection alive, or ends one that is silent or still has no session. */
function tend(
  socket: WebSocket,
  connection: GuestConnection,
  { patience, now }: { readonly patience: Pick<Patience, 'silenceMs' | 'sessionMs'>; readonly now: Instant },
): void {
  if (now - connection.heardAt > patience.silenceMs) socket.terminate();
  else if (now - waitingSince(connection) > patience.sessionMs) socket.close(POLICY, 'No session was configured');
  else connection.line.keepAlive();
}

/** Since when the connection has no session; never, while it has one. */
function waitingSince({ state }: GuestConnection): number {
  return state.status === 'awaitingConfigure' ? state.since : Number.POSITIVE_INFINITY;
}

/** Runs `handle` for one frame after the other. Returns the run that was begun, if any. */
function inOrder(
  socket: WebSocket,
  handle: (frame: string) => Promise<void>,
): (frame: string) => Promise<void> | undefined {
  const waiting: string[] = [];
  let running = false;

  async function run(): Promise<void> {
    running = true;
    for (let frame = waiting.shift(); frame !== undefined; frame = waiting.shift()) {
      await handle(frame);
      if (socket.isPaused && waiting.length < WAITING_MAX / 2 && socket.readyState === socket.OPEN) socket.resume();
    }
    running = false;
  }

  return (frame) => {
    waiting.push(frame);
    if (waiting.length >= WAITING_MAX) socket.pause();
    return running ? undefined : run();
  };
}
