import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

/** Answers an upgrade with an HTTP status instead, and hangs up. With 429 goes when to come back, in seconds. */
export function refuseUpgrade(duplex: Duplex, status: 400 | 403 | 404 | 429 | 500 | 503, retryAfter?: number): void {
  const headers = [
    ...['Connection: close', 'Content-Length: 0'],
    ...(retryAfter === undefined ? [] : [`Retry-After: ${retryAfter}`]),
  ];
  duplex.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers.join('\r\n')}\r\n\r\n`);
}
