import { createServer, type RequestListener, type Server } from 'node:http';
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
  if (certificate === undefined) return createServer(times, handler);
  return createSecureServer({ ...times, ...certificate, handshakeTimeout: patience.headersMs }, handler);
}
