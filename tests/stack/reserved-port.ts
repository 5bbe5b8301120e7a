import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below those that systems hand out by themselves, to whoever connects or listens on any. */
const [FIRST, COUNT] = [20_000, 12_000];

/**
 * A port of 127.0.0.1 for a program that is about to start, which nobody else is given while this process lives: its twin of UDP,
 * which no program of ours uses, is held until then.
 */
export async function reservePort(): Promise<number> {
  for (let offset = Math.floor(Math.random() * COUNT); ; offset += 1) {
    const port = FIRST + (offset % COUNT);
    if ((await holdTwin(port)) && (await isUnused(port))) return port;
  }
}

async function holdTwin(port: number): Promise<boolean> {
  const twin = createSocket('udp4').unref();
  twin.bind({ port, address: '127.0.0.1', exclusive: true });
  return once(twin, 'listening').then(
    () => true,
    () => false,
  );
}

async function isUnused(port: number): Promise<boolean> {
  const probe = createServer().listen(port, '127.0.0.1');
  const isFree = await once(probe, 'listening').then(
    () => true,
    () => false,
  );
  await new Promise((resolve) => probe.close(resolve));
  return isFree;
}
