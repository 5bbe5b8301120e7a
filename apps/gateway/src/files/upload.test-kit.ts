import { connect } from 'node:net';
import { connectGuest, type TestGateway, type TestGuest } from '../gateway.test-kit.ts';

/** A guest with a session of their own. */
export async function openGuest(gateway: TestGateway): Promise<TestGuest> {
  const guest = await connectGuest(gateway);
  await guest.configure();
  return guest;
}

/** The guest says that notes.txt will come. */
export async function announceNotes(guest: TestGuest) {
  const file = { action: 'onAttachment', fileName: 'notes.txt', fileType: 'text/plain' };
  const { url, headers, attachmentId } = (await guest.ask(file, 'PresignedUrlResponse')).body;
  return { url, attachmentId, put: (bytes: string) => fetch(url, { method: 'PUT', headers, body: bytes }) };
}

/** An upload that begins and does not end; `heard` gives the status that it is answered with, if any, and `closed` resolves when its line is gone. */
export function uploadSlowly(url: string) {
  const { pathname, search, port } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  const closed = new Promise((resolve) => socket.on('close', resolve));
  const heard = new Promise<string>((resolve) => socket.on('data', (answer) => resolve(String(answer).slice(9, 12))));
  socket.write(`PUT ${pathname}${search} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n`);
  return { socket, heard, closed };
}
