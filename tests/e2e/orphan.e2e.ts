import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reservePort } from '../stack/reserved-port.ts';
import { expect, test } from './stage.ts';

const KEEPER = join(import.meta.dirname, '..', 'stack', 'app-keeper.ts');

test('the workspace ends with a keeper that was killed, whatever it has to say of a database that is lost then', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rejoin-orphan-'));
  const database = await openSilentServer();
  const port = await reservePort();
  const url = `http://localhost:${port}`;
  const installation = {
    databaseUrl: `postgresql://nobody@127.0.0.1:${database.port}/rejoin`,
    authSecret: '-'.repeat(32),
    dataDirectory: folder,
    publicGatewayUrl: url,
    webOrigin: url,
    adminOrigin: url,
    logLevel: 'info',
  };
  const keeper = fork(KEEPER, [JSON.stringify(installation), `${port}`]);
  const [pid]: number[] = await once(keeper, 'message');
  if (pid === undefined) throw new Error('The keeper has started nothing');
  try {
    await expect.poll(() => statusOf(`${url}/sign-in`)).toBe(200);
    void statusOf(`${url}/api/health`);
    await expect.poll(database.isAsked).toBe(true);
    keeper.kill('SIGKILL');
    await once(keeper, 'exit');
    database.close();
    await expect.poll(() => isAlive(pid)).toBe(false);
  } finally {
    keeper.kill('SIGKILL');
    if (isAlive(pid)) process.kill(-pid, 'SIGKILL');
    database.close();
    await rm(folder, { recursive: true, force: true });
  }
});

function statusOf(url: string): Promise<number | undefined> {
  return fetch(url).then(
    ({ status }) => status,
    () => undefined,
  );
}

async function openSilentServer() {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => sockets.add(socket.on('error', () => undefined)));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    isAsked: () => sockets.size > 0,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
