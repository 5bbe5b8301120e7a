import type { Duplex } from 'node:stream';

let held = new Set<Duplex>();

/**
 * Holds back what is written to the socket until the end of this turn of the event loop, so that many frames leave with one
 * system call. To be called before a write.
 */
export function joinWrites(socket: Duplex): void {
  if (held.has(socket)) return;
  if (held.size === 0) setImmediate(release);
  held.add(socket);
  socket.cork();
}

function release(): void {
  const sockets = held;
  held = new Set();
  for (const socket of sockets) socket.uncork();
}
