import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type RestRefusal, refusalBody } from './refuse.ts';

const REFUSALS: Record<string, RestRefusal> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'tooSlow',
  HPE_HEADER_OVERFLOW: 'headersTooLarge',
};

/** Refuses what can't be read as a request, or not in time, in the words of all refusals, and hangs up: nobody knows where the next one begins. */
export function refuseUnread({ code = '' }: { readonly code?: string }, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) return;
  const body = refusalBody(REFUSALS[code] ?? 'badRequest');
  const text = JSON.stringify(body);
  const headers = [
    'Access-Control-Allow-Origin: *',
    'Cache-Control: no-store',
    'Connection: close',
    `Content-Length: ${Buffer.byteLength(text)}`,
    'Content-Type: application/json; charset=utf-8',
  ];
  socket.write(`HTTP/1.1 ${body.status} ${STATUS_CODES[body.status]}\r\n${headers.join('\r\n')}\r\n\r\n${text}`);
  // Without waiting for whoever reads nothing.
  socket.destroy();
}
