import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export type StallingLine = {
  /** The database under another address. */
  readonly url: string;
  /** From now on nothing passes, either way, and nobody is told: as with a pulled cable. */
  readonly stall: () => void;
  /** Connections that are opened from now on work again; those before stay silent. */
  readonly mend: () => void;
  readonly close: () => void;
};

/** A way to the database that can go silent. */
export async function openStallingLine(databaseUrl: string): Promise<StallingLine> {
  const url = new URL(databaseUrl);
  const { hostname, port } = url;
  const sockets = new Set<Socket>();
  let isStalled = false;
  const between = createServer((client) => {
    const server = connect(Number(port), hostname);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy()).on('close', () => to.destroy());
      from.pipe(to);
    }
    if (isStalled) silence();
  });
  function silence(): void {
    for (const socket of sockets) socket.unpipe().pause();
  }
  await once(between.listen(0, '127.0.0.1'), 'listening');
  url.host = `127.0.0.1:${(between.address() as AddressInfo).port}`;
  return {
    url: url.href,
    stall: () => {
      isStalled = true;
      silence();
    },
    mend: () => {
      isStalled = false;
    },
    close: () => {
      between.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
