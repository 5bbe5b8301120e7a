import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

/** Answers an upgrade with an HTTP status instead, and hangs up. */
export function refuseUpgrade(duplex: Duplex, status: 400 | 403 | 404 | 500 | 503): void {
  duplex.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
