import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { reservePort } from './reserved-port.ts';

afterEach(() => void vi.restoreAllMocks());

test('is given once, also to many who ask at once for the same', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0);
  const ports = await Promise.all(Array.from({ length: 20 }, reservePort));
  expect(new Set(ports).size).toBe(20);
});

test('is none on which somebody listens, and can be listened on', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  const taken = (await reservePort()) + 1;
  const other = createServer();
  // Where it fails somebody else listens there.
  await new Promise<void>((resolve) => other.once('error', () => resolve()).listen(taken, '127.0.0.1', resolve));
  const port = await reservePort();
  expect(port).not.toBe(taken);
  const server = createServer().listen(port);
  await once(server, 'listening');
  for (const each of [other, server]) await new Promise((resolve) => each.close(resolve));
});
