import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import type { Instant } from '@rejoin/core/instant';
import { LIMITS } from '@rejoin/protocol/limits';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import type { Patience } from '../patience.ts';
import { refuseUpgrade } from '../refuse-upgrade.ts';
import { admit } from './admit.ts';
import { end, GuestConnection } from './connection.ts';
import type { GuestServices } from './guest-services.ts';
import type { Wire } from './line.ts';
import { takeInTurn } from './take-in-turn.ts';
import { createUnfinished, type Unfinished } from './unfinished.ts';

/** How long what is in hand may take when the gateway closes. */
const FAREWELL_MS = 3000;
/** Bytes that messages may take up, all together, before they are whole. */
const UNFINISHED_MAX = 32 * 1024 * 1024;
/** Frames of one message, which a client may send in parts. */
const PARTS_MAX = 1024;
/** Close code of a client that does not keep to the rules (RFC 6455, section 7.4.1). */
const POLICY = 1008;

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
    maxFragments: PARTS_MAX,
    clientTracking: false,
  });
  const connections = new Map<WebSocket, GuestConnection>();
  const working = new Set<Promise<void>>();
  const unfinished = createUnfinished(UNFINISHED_MAX);
  const closing = new AbortController();
  const listeners = createListeners(connections, services, { keep, unfinished, closing: closing.signal });

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
    connections.set(wire.socket, new GuestConnection(wire, services, deploymentId));
    services.metrics.guestConnections.inc();
    unfinished.watch(wire);
    wire.socket
      .on('message', listeners.message)
      .on('ping', listeners.ping)
      .on('pong', listeners.pong)
      .on('error', listeners.error)
      .on('close', listeners.close);
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
      closing.abort();
      await Promise.race([finishWork(), setTimeout(FAREWELL_MS)]);
      for (const socket of connections.keys()) socket.terminate();
      server.close();
    },
  };
}

/**
 * What the sockets' events do; `this` is the socket. All sockets share these: functions for each would cost more memory than all
 * that is known of a guest.
 */
function createListeners(
  connections: Map<WebSocket, GuestConnection>,
  { ports: { clock }, metrics }: Pick<GuestServices, 'ports' | 'metrics'>,
  {
    keep,
    unfinished,
    closing,
  }: {
    readonly keep: (work: Promise<void>) => void;
    readonly unfinished: Pick<Unfinished, 'forget'>;
    readonly closing: AbortSignal;
  },
) {
  function hear(socket: WebSocket): GuestConnection | undefined {
    const connection = connections.get(socket);
    if (connection !== undefined) connection.heardAt = clock();
    return connection;
  }

  return {
    message(this: WebSocket, data: RawData, isBinary: boolean): void {
      const connection = hear(this);
      if (connection === undefined) return;
      const work = takeInTurn(connection, isBinary ? lengthOf(data) : data.toString(), closing);
      if (work !== undefined) keep(work);
    },
    ping(this: WebSocket): void {
      hear(this);
    },
    pong(this: WebSocket, mark: Buffer): void {
      hear(this)?.line.hearPong(mark);
    },
    /** A broken frame or line; 'close' follows. */
    error(): void {},
    close(this: WebSocket): void {
      const connection = connections.get(this);
      if (connection === undefined) return;
      connections.delete(this);
      unfinished.forget(this);
      metrics.guestConnections.dec();
      connection.line.end();
      end(connection);
    },
  };
}

function lengthOf(data: RawData): number {
  return Array.isArray(data) ? data.reduce((sum, { length }) => sum + length, 0) : data.byteLength;
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
