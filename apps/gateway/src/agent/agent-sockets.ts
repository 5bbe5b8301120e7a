import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ApiContext } from '@rejoin/api/context';
import { appRouter } from '@rejoin/api/router';
import { readTicket } from '@rejoin/auth/ticket';
import { hostOfOrigin } from '@rejoin/core/deployment/domains';
import { TRPCError } from '@trpc/server';
import { applyWSSHandler } from '@trpc/server/adapters/ws';
import { WebSocketServer } from 'ws';
import { joinWrites } from '../join-writes.ts';
import { refuseUpgrade } from '../refuse-upgrade.ts';
import type { Metrics } from '../watch/metrics.ts';

const FRAME_MAX_BYTES = 256 * 1024;
/** An agent who reads so slowly that more than this waits for them, in bytes, is cut off and comes back to a fresh inbox. */
const BUFFERED_MAX = 8 * 1024 * 1024;
const KEEP_ALIVE = { enabled: true, pingMs: 20_000, pongWaitMs: 10_000 };
const LOOK_MS = 5000;
/** How long agents' clients may take to hang up when the gateway closes. */
const FAREWELL_MS = 1000;

type AgentServices = {
  readonly authSecret: string;
  readonly webOrigin: string;
  readonly contextFor: (personId: string) => Promise<ApiContext>;
  readonly clock: () => number;
  readonly metrics: Metrics;
};

/** The agents' WebSocket, `/agent`: tRPC for whoever shows a ticket that the workspace issued. */
export function createAgentSockets(services: AgentServices, ownHosts: (request: IncomingMessage) => string[]) {
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: FRAME_MAX_BYTES });
  const handler = applyWSSHandler({
    wss: server,
    router: appRouter,
    keepAlive: KEEP_ALIVE,
    createContext: ({ info }) => contextOf(services, info.connectionParams?.['ticket']),
  });
  server.on('connection', (socket) => {
    services.metrics.agentConnections.inc();
    socket.on('close', () => services.metrics.agentConnections.dec());
  });
  const look = setInterval(() => {
    for (const socket of server.clients) if (socket.bufferedAmount > BUFFERED_MAX) socket.terminate();
  }, LOOK_MS);

  return {
    /** A browser says where its page comes from and is let in from the workspace only; others have a ticket or nothing. */
    upgrade(request: IncomingMessage, duplex: Duplex, head: Buffer): void {
      const { origin } = request.headers;
      const allowed =
        origin === undefined || origin === services.webOrigin || ownHosts(request).includes(hostOfOrigin(origin) ?? '');
      if (!allowed) return refuseUpgrade(duplex, 403);
      // The tRPC adapter throws on an address that is none.
      if (!URL.canParse(request.url ?? '', `http://${request.headers.host}`)) return refuseUpgrade(duplex, 400);
      server.handleUpgrade(request, duplex, head, (socket) => {
        const { send } = socket;
        // The tRPC adapter sends each piece of news by itself.
        socket.send = (...frame: unknown[]) => {
          joinWrites(duplex);
          Reflect.apply(send, socket, frame);
        };
        server.emit('connection', socket, request);
      });
    },
    /** Tells every client to connect again, elsewhere; whoever does not go by then is cut off. */
    async close(): Promise<void> {
      clearInterval(look);
      handler.broadcastReconnectNotification();
      const gone = [...server.clients].map((socket) => new Promise((resolve) => socket.once('close', resolve)));
      for (const socket of server.clients) socket.close(1001);
      const late = setTimeout(() => {
        for (const socket of server.clients) socket.terminate();
      }, FAREWELL_MS);
      await Promise.all(gone);
      clearTimeout(late);
      server.close();
    },
  };
}

async function contextOf(
  { authSecret, clock, contextFor }: AgentServices,
  ticket: string | undefined,
): Promise<ApiContext> {
  const personId = ticket === undefined ? undefined : await readTicket(authSecret, ticket, clock());
  const context = personId === undefined ? undefined : await contextFor(personId);
  if (context?.person === undefined) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'The ticket is not valid' });
  return context;
}
