import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Socket } from 'node:net';
import type { Certificate } from './certificate.ts';
import type { Patience } from './patience.ts';

/** Requests of one connection that may be under way at once: hardly a client sends the next before it has the answer. */
const UNANSWERED_MAX = 10;

/** The one server of the gateway: plain, or TLS where there is a certificate. HTTP/1.1, whose connections can be upgraded. */
export function createHttpServer(
  answer: RequestListener,
  patience: Patience,
  certificate: Certificate | undefined,
): Server {
  const times = {
    headersTimeout: patience.headersMs,
    requestTimeout: patience.requestMs,
    keepAliveTimeout: patience.nextRequestMs,
    connectionsCheckingInterval: patience.lookMs,
  };
  const handler = fewAtOnce(answer);
  const options = { ...times, shouldUpgradeCallback: asksForWebSocket };
  const server =
    certificate === undefined
      ? createServer(options, handler)
      : createSecureServer({ ...options, ...certificate, handshakeTimeout: patience.headersMs }, handler);
  // Of a connection; one that becomes a WebSocket is rid of it.
  server.timeout = patience.stalledMs;
  return server;
}

/** Whoever offers to speak something else, as HTTP/2 with every request, is answered as if they had not (RFC 9110, section 7.8). */
function asksForWebSocket({ headers }: IncomingMessage): boolean {
  return headers.upgrade?.toLowerCase() === 'websocket';
}

/** Cuts whoever asks on and on: the answers to whatever fits into one packet would all be written, and kept until they are taken. */
function fewAtOnce(answer: RequestListener): RequestListener {
  const unanswered = new WeakMap<Socket, number>();
  return (request, response) => {
    const { socket } = request;
    const others = unanswered.get(socket) ?? 0;
    if (others >= UNANSWERED_MAX) return socket.destroy();
    unanswered.set(socket, others + 1);
    response.once('close', () => unanswered.set(socket, (unanswered.get(socket) ?? 1) - 1));
    return answer(request, response);
  };
}
