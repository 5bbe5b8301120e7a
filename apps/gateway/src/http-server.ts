import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Certificate } from './certificate.ts';
import type { Patience } from './patience.ts';

/** The one server of the gateway: plain, or TLS where there is a certificate. HTTP/1.1, whose connections can be upgraded. */
export function createHttpServer(
  handler: RequestListener,
  patience: Patience,
  certificate: Certificate | undefined,
): Server {
  const times = {
    headersTimeout: patience.headersMs,
    requestTimeout: patience.requestMs,
    keepAliveTimeout: patience.nextRequestMs,
    connectionsCheckingInterval: patience.lookMs,
  };
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
