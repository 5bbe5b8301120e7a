import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ApiContext } from '@rejoin/api/context';
import { hostOfOrigin } from '@rejoin/core/deployment/domains';
import type { PersonSession } from '@rejoin/core/sign-in/person-session';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { joinWrites } from '../join-writes.ts';
import { refuseUpgrade } from '../refuse-upgrade.ts';
import type { Metrics } from '../watch/metrics.ts';
import { createAdmissions } from './admissions.ts';
import { createAgentLine } from './agent-line.ts';
import { LOOK_MS, type SignsOfLife, watchForLife } from './signs-of-life.ts';

const FRAME_MAX_BYTES = 256 * 1024;
/** An agent who reads so slowly that more than this waits for them, in bytes, is cut off and comes back to a fresh inbox. */
const BUFFERED_MAX = 8 * 1024 * 1024;
/** Close code of a client that sends what is no text (RFC 6455, section 7.4.1). */
const UNSUPPORTED = 1003;
/** And of one that does not keep to the rules. */
const POLICY = 1008;
/** Signs of life in tRPC's protocol. */
const [PING, PONG, RECONNECT] = ['PING', 'PONG', JSON.stringify({ id: null, method: 'reconnect' })] as const;
/** How long agents' clients may take to hang up when the gateway closes. */
const FAREWELL_MS = 1000;

type AgentServices = {
  readonly authSecret: string;
  readonly webOrigin: string;
  readonly contextFor: (session: PersonSession) => Promise<ApiContext>;
  /** Somebody has a line, until the returned function is called. */
  readonly arrive: (personId: string) => () => void;
  readonly clock: () => number;
  readonly metrics: Metrics;
  /** For the ticket of whoever connects, in milliseconds. */
  readonly ticketMs: number;
};

/** The agents' WebSocket, `/agent`: tRPC for whoever shows a ticket that the workspace issued. */
export function createAgentSockets(services: AgentServices, ownHosts: (request: IncomingMessage) => string[]) {
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: FRAME_MAX_BYTES });
  const lives = new Map<WebSocket, SignsOfLife>();
  const admissions = createAdmissions(services);

  function serve(socket: WebSocket, duplex: Duplex): void {
    const life = watchForLife({ ask: () => socket.send(PING), end: () => socket.terminate() });
    lives.set(socket, life);
    const write = (text: string) => {
      if (socket.readyState !== socket.OPEN) return;
      joinWrites(duplex);
      socket.send(text);
      life.tell();
    };
    let leave: (() => void) | undefined;
    const late = setTimeout(() => socket.close(POLICY, 'No ticket was shown'), services.ticketMs);
    const line = createAgentLine({
      write,
      hangUp: () => socket.close(),
      async contextFor(ticket) {
        const context = await admissions.admit(socket, ticket);
        if (socket.readyState === socket.OPEN) leave = services.arrive(context.person.id);
        return context;
      },
    });
    services.metrics.agentConnections.inc();
    socket.on('message', (data: RawData, isBinary: boolean) => {
      life.hear();
      if (isBinary) return socket.close(UNSUPPORTED);
      const text = data.toString();
      if (text === PING) return write(PONG);
      if (text === PONG) return;
      clearTimeout(late);
      line.hear(text);
    });
    // A broken frame or line; 'close' follows.
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(late);
      lives.delete(socket);
      admissions.forget(socket);
      services.metrics.agentConnections.dec();
      leave?.();
      line.end();
    });
  }

  const isAllowed = (origin: string | undefined, request: IncomingMessage) =>
    origin === undefined || origin === services.webOrigin || ownHosts(request).includes(hostOfOrigin(origin) ?? '');

  const look = setInterval(() => {
    for (const [socket, life] of lives) {
      if (socket.bufferedAmount > BUFFERED_MAX) socket.terminate();
      else life.look();
    }
  }, LOOK_MS);

  return {
    lookAgain: admissions.lookAgain,
    /** A browser says where its page comes from and is let in from the workspace only; others have a ticket or nothing. */
    upgrade(request: IncomingMessage, duplex: Duplex, head: Buffer): void {
      if (!isAllowed(request.headers.origin, request)) return refuseUpgrade(duplex, 403);
      server.handleUpgrade(request, duplex, head, (socket) => serve(socket, duplex));
    },
    /** Tells every client to connect again, elsewhere; whoever does not go by then is cut off. */
    async close(): Promise<void> {
      clearInterval(look);
      await sayFarewell(server);
      server.close();
    },
  };
}

async function sayFarewell({ clients }: WebSocketServer): Promise<void> {
  for (const socket of clients) socket.send(RECONNECT);
  const gone = [...clients].map((socket) => new Promise((resolve) => socket.once('close', resolve)));
  for (const socket of clients) socket.close(1001);
  const late = setTimeout(() => {
    for (const socket of clients) socket.terminate();
  }, FAREWELL_MS);
  await Promise.all(gone);
  clearTimeout(late);
}
